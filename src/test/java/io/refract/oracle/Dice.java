package io.refract.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Chance that can be repeated: the same seed and case give the same throws.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed, long number) {
        random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + number);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    /// Some of the things, at least one, in any order.
    <T> List<T> some(List<T> of, int most) {
        var rest = new ArrayList<>(of);
        var some = new ArrayList<T>();
        for (var left = 1 + below(Math.min(most, rest.size())); left > 0; left--) {
            some.add(rest.remove(below(rest.size())));
        }
        return some;
    }
}
