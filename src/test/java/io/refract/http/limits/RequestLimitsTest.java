package io.refract.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    private static final String ADDRESS = "198.51.100.7";
    private static final Caller USER = Caller.user(UUID.randomUUID(), Role.USER);

    private final RequestLimits limits = new RequestLimits(new TestLimits(true, 2, 1));

    @Test
    void aCallerWhoAsksTooOftenIsToldWhenToComeBack() {
        limits.admit(USER, ADDRESS);
        limits.admit(USER, ADDRESS);
        var failure = catchThrowableOfType(Failure.class, () -> limits.admit(USER, ADDRESS));

        assertThat(failure.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(failure.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30)));
    }

    @Test
    void callersAreCountedByThemselvesAndOthersByTheirAddress() {
        limits.admit(USER, ADDRESS);
        limits.admit(USER, ADDRESS);
        limits.admit(Caller.ANONYMOUS, ADDRESS);
        limits.admit(Caller.ANONYMOUS, ADDRESS);
        limits.admit(Caller.ANONYMOUS, "198.51.100.8");

        assertThat(catchThrowableOfType(Failure.class, () -> limits.admit(Caller.ANONYMOUS, ADDRESS)))
                .isNotNull();
    }

    @Test
    void whoHasNoCallLeftMayNotGuessEither() {
        limits.admit(Caller.ANONYMOUS, ADDRESS);
        limits.checkGuesses(ADDRESS);
        limits.checkGuesses(ADDRESS);
        limits.admit(Caller.ANONYMOUS, ADDRESS);

        var failure = catchThrowableOfType(Failure.class, () -> limits.checkGuesses(ADDRESS));

        assertThat(failure.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThatCode(() -> limits.checkGuesses("198.51.100.8")).doesNotThrowAnyException();
    }

    @Test
    void registrationsHaveALimitOfTheirOwn() {
        limits.admitRegistration(ADDRESS);
        assertThat(catchThrowableOfType(Failure.class, () -> limits.admitRegistration(ADDRESS)))
                .isNotNull();
        assertThatCode(() -> limits.admit(Caller.ANONYMOUS, ADDRESS)).doesNotThrowAnyException();
    }

    @Test
    void nobodyIsCountedWhereLimitsAreOff() {
        var off = new RequestLimits(new TestLimits(false, 2, 1));

        assertThatCode(() -> {
                    for (var i = 0; i < 10; i++) {
                        off.admit(USER, ADDRESS);
                        off.admitRegistration(ADDRESS);
                    }
                })
                .doesNotThrowAnyException();
    }
}
