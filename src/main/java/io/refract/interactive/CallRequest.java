package io.refract.interactive;

import io.refract.http.TransactionHeaders;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.Failure;
import io.vertx.core.MultiMap;
import java.util.Objects;
import java.util.OptionalInt;

/// What a request says of the transaction that it is a call of.
///
/// @param number which call it is; empty if it does not say
/// @param commits whether the transaction is to be committed behind it
record CallRequest(String transaction, OptionalInt number, boolean commits) {
    private static final int MOST_DIGITS = 9;

    /// Of a request that names one in its headers.
    ///
    /// Fails with `VALIDATION` if what it says makes no sense.
    static CallRequest of(Exchange exchange) {
        var request = exchange.routing().request();
        return new CallRequest(
                Objects.requireNonNull(request.getHeader(TransactionHeaders.ID)),
                number(request.headers()),
                commits(request.headers()));
    }

    static OptionalInt number(MultiMap headers) {
        var number = headers.get(TransactionHeaders.SEQUENCE);
        if (number == null) {
            return OptionalInt.empty();
        }
        if (number.isEmpty()
                || number.length() > MOST_DIGITS
                || !number.chars().allMatch(c -> c >= '0' && c <= '9')
                || number.charAt(0) == '0') {
            throw Failure.validation(TransactionHeaders.SEQUENCE, "Header", "must be a whole number, 1 or more");
        }
        return OptionalInt.of(Integer.parseInt(number));
    }

    private static boolean commits(MultiMap headers) {
        var commits = headers.get(TransactionHeaders.COMMIT);
        if (commits == null || commits.equals("false")) {
            return false;
        }
        if (!commits.equals("true")) {
            throw Failure.validation(TransactionHeaders.COMMIT, "Header", "must be true or false");
        }
        return true;
    }
}
