package io.refract.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The steps of docs/operations.md, each of which some pods have taken and others not yet.
class RotationOfKeysTest {
    private static final Holder HOLDER = Holder.of(UUID.randomUUID(), UUID.randomUUID());

    private final TokenKey old = EllipticKeys.generate();
    private final TokenKey next = EllipticKeys.generate();
    private final List<List<TokenKey>> steps =
            List.of(List.of(old), List.of(old, next), List.of(next, old), List.of(next, half(old)), List.of(next));

    private static TokenKey half(TokenKey key) {
        return TokenKey.of(key.publicKey(), null);
    }

    private static AccessTokens pod(List<TokenKey> keys) {
        var held = TokenKeys.of(keys);
        return new AccessTokens(() -> held, new TestTokenConfig(), InstantSource.system());
    }

    private static String made(List<TokenKey> keys) {
        return pod(keys).make(HOLDER.user(), HOLDER.session().orElseThrow());
    }

    @Test
    void aTokenOfAnyPodIsGoodOnAllPodsDuringEachStep() {
        for (var step = 0; step < steps.size() - 1; step++) {
            for (var maker : steps.subList(step, step + 2)) {
                for (var reader : steps.subList(step, step + 2)) {
                    if (step < steps.size() - 2 || maker.size() == 1) {
                        assertThat(pod(reader).check(made(maker), () -> {})).contains(HOLDER);
                    }
                }
            }
        }
    }

    @Test
    void tokensOfTheOldKeyAreGoodUntilItIsTakenAway() {
        var token = made(steps.get(1));

        assertThat(pod(steps.get(2)).check(token, () -> {})).contains(HOLDER);
        assertThat(pod(steps.get(3)).check(token, () -> {})).contains(HOLDER);
        assertThat(pod(steps.get(4)).check(token, () -> {})).isEmpty();
    }

    @Test
    void aKeyThatSignsBeforeAllPodsKnowItWouldFailRequests() {
        assertThat(pod(steps.get(0)).check(made(steps.get(2)), () -> {})).isEmpty();
    }

    @Test
    void whatAnyPodHasSealedIsKnownToAllDuringEachStep() {
        var whole = List.of(steps.get(0), steps.get(1), steps.get(2), steps.get(4));
        var content = new byte[] {1, 2, 3};
        for (var step = 0; step < whole.size() - 2; step++) {
            for (var maker : whole.subList(step, step + 2)) {
                for (var reader : whole.subList(step, step + 2)) {
                    assertThat(seals(reader).isSealed("a", content, seals(maker).seal("a", content)))
                            .isTrue();
                }
            }
        }
        assertThat(seals(whole.get(3))
                        .isSealed("a", content, seals(whole.get(0)).seal("a", content)))
                .isFalse();
    }

    @Test
    void aSealIsForOnePurposeAndContent() {
        var seals = seals(steps.get(0));
        var seal = seals.seal("a", new byte[] {1});

        assertThat(seals.isSealed("a", new byte[] {1}, seal)).isTrue();
        assertThat(seals.isSealed("b", new byte[] {1}, seal)).isFalse();
        assertThat(seals.isSealed("a", new byte[] {2}, seal)).isFalse();
    }

    private static Seals seals(List<TokenKey> keys) {
        var held = TokenKeys.of(keys);
        return new Seals(() -> held);
    }
}
