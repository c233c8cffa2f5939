package io.refract.query;

/// Changes the one row of a unique key, or makes one if there is none.
public record Upsert(String model, NamedRow row, RowData create, RowData update, Selection selection)
        implements Mutation {
    @Override
    public String operation() {
        return "upsert";
    }
}
