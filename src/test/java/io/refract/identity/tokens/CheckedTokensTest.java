package io.refract.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CheckedTokensTest {
    private static final Holder ADA = Holder.of(UUID.randomUUID(), UUID.randomUUID());

    private final AtomicLong clock = new AtomicLong(1_000);
    private final CheckedTokens tokens = new CheckedTokens(2, clock::get);

    @Test
    void aTokenIsRememberedForItsLife() {
        tokens.remember(Digest.of("a"), ADA, 2_000);

        clock.set(1_999);
        assertThat(tokens.of(Digest.of("a"))).contains(ADA);
        clock.set(2_000);
        assertThat(tokens.of(Digest.of("a"))).isEmpty();
        clock.set(1_000);
        assertThat(tokens.of(Digest.of("a"))).isEmpty();
    }

    @Test
    void theFirstOneInGivesWay() {
        for (var text : new String[] {"a", "b", "c"}) {
            tokens.remember(Digest.of(text), ADA, 2_000);
        }

        assertThat(tokens.of(Digest.of("a"))).isEmpty();
        assertThat(tokens.of(Digest.of("b"))).contains(ADA);
        assertThat(tokens.of(Digest.of("c"))).contains(ADA);
    }

    @Test
    void anotherTextIsAnotherToken() {
        tokens.remember(Digest.of("a"), ADA, 2_000);

        assertThat(tokens.of(Digest.of("a "))).isEmpty();
    }

    @Test
    void onlyATokenThatIsNotRememberedIsWork() {
        var keys = TokenKeys.of(List.of(EllipticKeys.generate()));
        var access = new AccessTokens(() -> keys, new TestTokenConfig(), InstantSource.system());
        var token = access.make(ADA.user(), ADA.session().orElseThrow());
        var work = new AtomicLong();

        assertThat(access.check(token, work::incrementAndGet)).contains(ADA);
        assertThat(access.check(token, work::incrementAndGet)).contains(ADA);
        assertThat(work).hasValue(1);
        assertThat(access.check(token + "A", work::incrementAndGet)).isEmpty();
        assertThat(access.check(token + "A", work::incrementAndGet)).isEmpty();
        assertThat(work).hasValue(3);
    }
}
