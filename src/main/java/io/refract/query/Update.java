package io.refract.query;

/// Changes the one row of a unique key.
public record Update(String model, NamedRow row, RowData data, Selection selection) implements Mutation {
    @Override
    public String operation() {
        return "update";
    }
}
