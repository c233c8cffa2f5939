package io.refract.kernel;

/// The closed list of what can go wrong, as clients see it.
///
/// The codes beginning with `P` are those of the Prisma family; the others are Refract's own. A code
/// never changes its meaning or its status once it has been released.
public enum ErrorCode {
    VALIDATION("VALIDATION", 400, "The request is not valid"),
    TOO_COMPLEX("TOO_COMPLEX", 400, "The query is too complex"),
    VALUE_TOO_LONG("P2000", 400, "The value is too long"),
    CHECK_CONSTRAINT("P2004", 400, "A constraint of the database failed"),
    NULL_CONSTRAINT("P2011", 400, "Null constraint failed"),
    INPUT_ERROR("P2019", 400, "Input error"),
    VALUE_OUT_OF_RANGE("P2020", 400, "The value is out of range"),
    UNAUTHENTICATED("UNAUTHENTICATED", 401, "Credentials are missing or not valid"),
    FORBIDDEN("FORBIDDEN", 403, "Not allowed"),
    NOT_FOUND("P2025", 404, "Record not found"),
    WHERE_NOT_FOUND("P2001", 404, "No record matches the condition"),
    RELATED_NOT_FOUND("P2015", 404, "A related record was not found"),
    NOT_CONNECTED("P2017", 404, "The records are not connected"),
    CONNECTED_NOT_FOUND("P2018", 404, "The records to connect were not found"),
    ROUTE_NOT_FOUND("NOT_FOUND", 404, "No such endpoint"),
    TRANSACTION_UNKNOWN("P2028", 404, "The transaction cannot be used"),
    METHOD_NOT_ALLOWED("METHOD_NOT_ALLOWED", 405, "The method is not allowed here"),
    NOT_ACCEPTABLE("NOT_ACCEPTABLE", 406, "No acceptable representation"),
    REQUEST_TIMEOUT("REQUEST_TIMEOUT", 408, "The request did not arrive in time"),
    UNIQUE_CONSTRAINT("P2002", 409, "Unique constraint failed"),
    FOREIGN_KEY("P2003", 409, "Foreign key constraint failed"),
    REQUIRED_RELATION("P2014", 409, "The change would break a required relation"),
    WRITE_CONFLICT("P2034", 409, "Write conflict or deadlock"),
    CONFLICT("CONFLICT", 409, "The record has changed since it was read"),
    IDEMPOTENCY_CONFLICT("IDEMPOTENCY_CONFLICT", 409, "The idempotency key was used with another request"),
    IDEMPOTENCY_IN_PROGRESS("IDEMPOTENCY_IN_PROGRESS", 409, "The first request with this idempotency key still runs"),
    ACCOUNT_NOT_LINKED("ACCOUNT_NOT_LINKED", 409, "The account is not linked to the user"),
    TRANSACTION_ENDED("P2028", 409, "The transaction cannot be used"),
    TRANSACTION_SEQUENCE("TRANSACTION_SEQUENCE", 409, "Not the next call of the transaction"),
    READ_ONLY_TRANSACTION("READ_ONLY_TRANSACTION", 409, "The transaction only reads"),
    TRANSACTION_GONE("P2028", 410, "The transaction cannot be used"),
    PRECONDITION_FAILED("PRECONDITION_FAILED", 412, "The precondition does not hold"),
    TOO_LARGE("TOO_LARGE", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("UNSUPPORTED_MEDIA_TYPE", 415, "Unsupported media type"),
    RATE_LIMITED("RATE_LIMITED", 429, "Too many requests"),
    TOO_MANY_TRANSACTIONS("TOO_MANY_TRANSACTIONS", 429, "Too many transactions"),
    INTERNAL("INTERNAL", 500, "Internal error"),
    OVERLOADED("OVERLOADED", 503, "The server is busy"),
    POOL_TIMEOUT("P2024", 503, "No database connection became free in time"),
    UNAVAILABLE("UNAVAILABLE", 503, "The database cannot be reached"),
    PROVIDER_UNAVAILABLE("PROVIDER_UNAVAILABLE", 503, "The sign-in provider cannot be reached");

    private final String code;
    private final int status;
    private final String title;

    ErrorCode(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /// The stable code in the problem document, such as `P2002`.
    public String code() {
        return code;
    }

    /// The HTTP status that goes with the code.
    public int status() {
        return status;
    }

    /// A short, constant description for people.
    public String title() {
        return title;
    }
}
