package io.refract.transaction;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.util.stream.Stream;

/// Why a transaction that spans requests is over.
public enum EndReason {
    COMMITTED("committed", ErrorCode.TRANSACTION_ENDED, "has been committed"),
    /// By its client.
    ROLLED_BACK("rolled-back", ErrorCode.TRANSACTION_ENDED, "has been rolled back"),
    TIMEOUT("timeout", ErrorCode.TRANSACTION_GONE, "lasted for too long, and was rolled back"),
    IDLE_TIMEOUT("idle-timeout", ErrorCode.TRANSACTION_GONE, "was not used for too long, and was rolled back"),
    /// The database refused the commit or ended the connection, or an administrator has ended it.
    FAILED("failed", ErrorCode.TRANSACTION_GONE, "was rolled back by the database, or by an administrator"),
    POD_LOST("pod-lost", ErrorCode.TRANSACTION_GONE, "was rolled back: the server that held it is gone");

    private final String word;
    private final ErrorCode code;
    private final String what;

    EndReason(String word, ErrorCode code, String what) {
        this.word = word;
        this.code = code;
        this.what = what;
    }

    /// @throws IllegalArgumentException for a word that is none
    public static EndReason of(String word) {
        return Stream.of(values())
                .filter(reason -> reason.word.equals(word))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /// As clients are told.
    public String word() {
        return word;
    }

    public boolean isCommitted() {
        return this == COMMITTED;
    }

    /// Whether a failure tells that a transaction is over for this reason.
    public boolean isToldBy(Throwable thrown) {
        return thrown instanceof Failure failure
                && failure.code() == code
                && word.equals(failure.meta().get("reason"));
    }

    /// What whoever still uses the transaction hears.
    public Failure failure() {
        return Failure.of(code, "The transaction " + what + ".").with("reason", word);
    }
}
