package io.refract.query;

/// Makes one row.
public record Create(String model, RowData data, Selection selection) implements Mutation {
    @Override
    public String operation() {
        return "create";
    }
}
