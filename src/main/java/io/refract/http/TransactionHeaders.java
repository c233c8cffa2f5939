package io.refract.http;

/// The headers of calls of transactions that span requests.
public final class TransactionHeaders {
    /// Which transaction a request is a call of.
    public static final String ID = "Transaction-Id";

    /// Which of its calls it is, from 1: one that is sent again is not made again.
    public static final String SEQUENCE = "Transaction-Seq";

    /// Whether the transaction is to be committed behind the call: `true`.
    public static final String COMMIT = "Transaction-Commit";

    /// In answers: when the transaction will be rolled back if nothing more is heard of it.
    public static final String EXPIRES_AT = "Transaction-Expires-At";

    private TransactionHeaders() {}
}
