package io.refract.access;

/// What policies may tell callers apart by. Two callers of one kind get the same plan; only the id that is bound
/// differs.
public enum CallerKind {
    ANONYMOUS,
    USER,
    MODERATOR,
    ADMIN,
    SYSTEM;

    public boolean isStaff() {
        return this == MODERATOR || this == ADMIN || this == SYSTEM;
    }
}
