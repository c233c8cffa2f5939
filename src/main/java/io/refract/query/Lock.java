package io.refract.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How the rows that a read finds are locked, until the transaction ends.
public enum Lock {
    /// Nobody else may change, delete or lock them. Whoever comes second waits for the first.
    UPDATE("update"),
    /// Nobody else may change or delete them; several may hold them like that.
    SHARE("share"),
    /// As [#UPDATE], and rows that others have locked are passed over.
    UPDATE_SKIP_LOCKED("updateSkipLocked"),
    /// As [#UPDATE]; a row that others have locked is a failure at once.
    UPDATE_NO_WAIT("updateNoWait");

    private final String member;

    Lock(String member) {
        this.member = member;
    }

    /// The lock of that name; empty if there is none.
    public static Optional<Lock> named(String name) {
        return Arrays.stream(values()).filter(lock -> lock.member.equals(name)).findFirst();
    }

    /// The names under which clients ask for them.
    public static List<String> names() {
        return Arrays.stream(values()).map(lock -> lock.member).toList();
    }
}
