package io.refract.oracle;

/// What somebody may see.
interface Visibility {
    /// Whether the row exists for them.
    boolean sees(Row row);

    /// Whether a member of the row exists for them: a field, a relation, or `_count`.
    boolean shows(Row row, String member);

    /// Whether the row has not been deleted softly.
    static boolean isLive(Row row) {
        return row.model().softDelete().map(field -> row.value(field) == null).orElse(true);
    }

    /// Everything that is not deleted.
    static Visibility ofSystem() {
        return new Visibility() {
            @Override
            public boolean sees(Row row) {
                return isLive(row);
            }

            @Override
            public boolean shows(Row row, String member) {
                return true;
            }
        };
    }
}
