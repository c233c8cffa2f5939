package io.refract.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.encryption.Encryption;
import io.refract.encryption.TestEncryption;
import io.refract.identity.sessions.UsedOnce;
import io.refract.kernel.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Provider ACME =
            new Provider("acme", "https://acme.example.com", "refract", Optional.of("secret"), "openid", true);
    private static final String PAGE = "https://app.example.com/back";

    private final Encryption encryption = TestEncryption.with(TestEncryption.key());
    private final LoginToken browser = LoginToken.made();
    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final Attempts attempts = new Attempts(encryption, new UsedOnce(), Duration.ofMinutes(10), () -> now);

    private String begun(Optional<UUID> linking) {
        return attempts.sealed(attempts.begin(ACME, PAGE, true, linking, browser));
    }

    private Attempt opened(String state) {
        return attempts.open(state, ACME, Optional.empty(), Optional.of(browser));
    }

    @Test
    void whatWasSealedIsOpened() {
        var linking = Optional.of(UUID.randomUUID());
        var attempt = attempts.begin(ACME, PAGE, true, linking, browser);
        assertThat(attempts.open(attempts.sealed(attempt), ACME, linking, Optional.of(browser)))
                .isEqualTo(attempt);
        assertThat(opened(begun(Optional.empty())).redirectUri()).isEqualTo(PAGE);
    }

    @Test
    void itLastsTenMinutes() {
        var state = begun(Optional.empty());
        now = now.plusSeconds(599);
        assertThat(opened(state).cookie()).isTrue();
        now = now.plusSeconds(1);
        assertThatThrownBy(() -> opened(state)).isInstanceOf(Failure.class);
    }

    @Test
    void whatWasSealedForSomethingElseIsNone() {
        var written =
                attempts.begin(ACME, PAGE, true, Optional.empty(), browser).written();
        assertThat(opened(encryption.seal("attempt to sign in", written)).provider())
                .isEqualTo("acme");
        assertThatThrownBy(() -> opened(encryption.seal("something else", written)))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(
                        () -> opened(TestEncryption.with(TestEncryption.key()).seal("attempt to sign in", written)))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> opened(written)).isInstanceOf(Failure.class);
    }

    @Test
    void noTwoAreAlikeAndNoneShowsItsSecrets() {
        var one = attempts.begin(ACME, PAGE, true, Optional.empty(), browser);
        var other = attempts.begin(ACME, PAGE, true, Optional.empty(), browser);
        assertThat(one.nonce()).isNotEqualTo(other.nonce()).hasSize(22);
        assertThat(one.verifier()).isNotEqualTo(other.verifier()).hasSize(43);
        assertThat(one.toString() + ACME + browser)
                .doesNotContain(one.verifier(), one.nonce(), "secret", browser.text());
    }
}
