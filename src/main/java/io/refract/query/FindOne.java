package io.refract.query;

/// The one row that fulfils a condition; any one if several do.
public record FindOne(String model, Condition where, Selection selection, Deleted deleted) implements Query {
    public static FindOne of(String model, Condition where, Selection selection) {
        return new FindOne(model, where, selection, Deleted.EXCLUDED);
    }

    public FindOne deleted(Deleted newDeleted) {
        return new FindOne(model, where, selection, newDeleted);
    }

    @Override
    public String operation() {
        return "findUnique";
    }

    @Override
    public String label() {
        return model + ".findOne";
    }
}
