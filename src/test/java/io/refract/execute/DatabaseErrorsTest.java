package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseErrorsTest {
    private final DatabaseErrors errors = new DatabaseErrors((_, table, constraint, _) -> table.equals("users")
            ? Optional.of(
                    new ConstraintNames.Subject("user", constraint.contains("email") ? List.of("email") : List.of()))
            : Optional.empty());

    private static PgException refusal(String state, String message) {
        return new PgException(message, "ERROR", state, null);
    }

    private static PgException about(String state, String table, @Nullable String constraint) {
        return new PgException(
                "m",
                "ERROR",
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "public",
                table,
                null,
                null,
                constraint);
    }

    @ParameterizedTest
    @CsvSource({
        "23505, UNIQUE_CONSTRAINT, false",
        "23503, FOREIGN_KEY, false",
        "23001, FOREIGN_KEY, false",
        "23514, CHECK_CONSTRAINT, false",
        "23502, NULL_CONSTRAINT, false",
        "22001, VALUE_TOO_LONG, false",
        "54000, VALUE_TOO_LONG, false",
        "22003, VALUE_OUT_OF_RANGE, false",
        "22008, VALUE_OUT_OF_RANGE, false",
        "22021, VALIDATION, false",
        "22P02, VALIDATION, false",
        "22P05, VALIDATION, false",
        "54001, TOO_COMPLEX, false",
        "26000, WRITE_CONFLICT, true",
        "40001, WRITE_CONFLICT, true",
        "40P01, WRITE_CONFLICT, true",
        "55P03, LOCK_NOT_AVAILABLE, true",
        "57014, UNAVAILABLE, true",
        "53100, UNAVAILABLE, true",
        "53200, UNAVAILABLE, true",
        "57P01, UNAVAILABLE, true",
        "57P02, UNAVAILABLE, true",
        "57P03, UNAVAILABLE, true",
        "57P05, UNAVAILABLE, true",
        "25P03, UNAVAILABLE, true",
        "25P04, UNAVAILABLE, true",
        "08000, UNAVAILABLE, true",
        "08006, UNAVAILABLE, true",
        "08P01, UNAVAILABLE, true",
        "28000, UNAVAILABLE, true",
        "28P01, UNAVAILABLE, true",
        "3D000, UNAVAILABLE, true",
        "53300, POOL_TIMEOUT, true",
        "53400, UNAVAILABLE, true",
        "53000, UNAVAILABLE, true",
        "57P04, UNAVAILABLE, true",
        "58000, UNAVAILABLE, true",
        "58030, UNAVAILABLE, true",
        "25006, UNAVAILABLE, true",
        "54011, TOO_COMPLEX, false",
        "54023, TOO_COMPLEX, false",
    })
    void eachStateHasItsCode(String state, ErrorCode code, boolean again) {
        assertThat(errors.translate(refusal(state, "m"))).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.retryAfter().isPresent()).isEqualTo(again);
            assertThat(failure).hasCauseInstanceOf(PgException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "42501", "0A000", "XX000", "25P02", "55006"})
    void whateverIsAMistakeOfOursStaysWhatItIs(String state) {
        var refusal = refusal(state, "m");

        assertThat(errors.translate(refusal)).isSameAs(refusal);
    }

    @Test
    void aPlanThatNoLongerFitsMayBeTriedAgain() {
        assertThat(errors.translate(refusal("0A000", "cached plan must not change result type")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.WRITE_CONFLICT));
    }

    @Test
    void aBrokenConstraintIsToldInTheWordsOfTheModel() {
        assertThat(errors.translate(about("23505", "users", "users_email_key")))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.detail()).isEqualTo("A user with this email exists already.");
                    assertThat(failure.meta()).containsEntry("model", "user").containsEntry("target", List.of("email"));
                });
        assertThat(errors.translate(about("23514", "users", "users_odd_check")))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.meta())
                                .containsEntry("constraint", "users_odd_check")
                                .containsEntry("target", List.of()));
        assertThat(errors.translate(about("23502", "unknown", null))).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.meta()).isEmpty();
            assertThat(failure.detail()).isEqualTo("The value of a record must not be null.");
        });
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of(new ConnectException("Connection refused"), ErrorCode.UNAVAILABLE),
                Arguments.of(new IOException("Broken pipe"), ErrorCode.UNAVAILABLE),
                Arguments.of(new TimeoutException("timeout"), ErrorCode.UNAVAILABLE),
                Arguments.of(ClosedConnectionException.INSTANCE, ErrorCode.UNAVAILABLE),
                Arguments.of(new VertxException("Connection was closed"), ErrorCode.UNAVAILABLE),
                Arguments.of(
                        new Throwable("Connection is not active now, current status: CLOSED"), ErrorCode.UNAVAILABLE),
                Arguments.of(
                        new Throwable("Pending requests failed to be sent due to connection has been closed."),
                        ErrorCode.UNAVAILABLE),
                Arguments.of(new VertxException("Timeout waiting for connection"), ErrorCode.POOL_TIMEOUT),
                Arguments.of(new Throwable("Timeout"), ErrorCode.POOL_TIMEOUT),
                Arguments.of(
                        new VertxException("Connection pool reached max wait queue size of 24"),
                        ErrorCode.POOL_TIMEOUT));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLostConnectionIsFoundAmongTheCauses(Throwable error, ErrorCode code) {
        var wrapped = new CompletionException(new IllegalStateException("outer", error));

        assertThat(errors.translate(wrapped)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.retryAfter()).isPresent();
        });
    }

    @Test
    void aMistakeThatOnlyMentionsAConnectionIsNoLoss() {
        var mistake = new IllegalStateException("the connection object is closed or null");

        assertThat(errors.translate(mistake)).isSameAs(mistake);
    }

    @Test
    void aFailureAmongTheCausesStaysAsItIs() {
        var failure = Failure.notFound("post");

        assertThat(errors.translate(new CompletionException(failure))).isSameAs(failure);
    }
}
