package io.refract.query;

/// Deletes the one row of a unique key, softly where the model has that; the answer shows it as it was.
public record Delete(String model, NamedRow row, Selection selection) implements Mutation {
    @Override
    public String operation() {
        return "delete";
    }
}
