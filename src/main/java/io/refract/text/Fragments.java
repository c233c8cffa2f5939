package io.refract.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Chooses what to show of a text: where most of the words of a query stand together.
final class Fragments {
    /// In words, of one fragment.
    private static final int LONGEST = 24;

    /// In words, of a text in which nothing is found.
    private static final int BEGINNING = 8;

    private final Words words;
    private final int different;

    private Fragments(Words words, int different) {
        this.words = words;
        this.different = different;
    }

    /// Some of the words of a text.
    ///
    /// @param end the place after the last one
    record Fragment(int start, int end) {
        private int size() {
            return end - start;
        }
    }

    /// Up to two fragments, in the order of the text; one if they touch, its beginning if nothing is found.
    ///
    /// @param different how many different words can be found
    static List<Fragment> of(Words words, int different) {
        return new Fragments(words, different).choose();
    }

    private List<Fragment> choose() {
        var best = best(0, words.size());
        if (best.isEmpty()) {
            return List.of(new Fragment(0, Math.min(BEGINNING, words.size())));
        }
        var first = best.get().fragment();
        var before = best(0, first.start());
        var after = best(first.end(), words.size());
        var second = Stream.of(before, after)
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.score() > one.score() ? other : one);
        return second.map(window -> inOrder(first, window.fragment())).orElse(List.of(first));
    }

    private static List<Fragment> inOrder(Fragment one, Fragment other) {
        var first = one.start() < other.start() ? one : other;
        var second = first == one ? other : one;
        return first.end() == second.start()
                ? List.of(new Fragment(first.start(), second.end()))
                : List.of(first, second);
    }

    private record Window(Fragment fragment, int score) {}

    /// The first of the windows with the most different words of the query, and among those with the most words of it.
    private Optional<Window> best(int start, int end) {
        var times = new int[different];
        var score = 0;
        var first = start;
        var best = new Window(new Fragment(start, start), 0);
        for (var last = start; last < end; last++) {
            if (words.isFound(last)) {
                score += times[words.found(last)]++ == 0 ? LONGEST + 1 : 1;
                while (last - first >= LONGEST || !words.isFound(first)) {
                    if (words.isFound(first)) {
                        score -= --times[words.found(first)] == 0 ? LONGEST + 1 : 1;
                    }
                    first++;
                }
                if (score > best.score()) {
                    best = new Window(new Fragment(first, last + 1), score);
                }
            }
        }
        return best.score() == 0
                ? Optional.empty()
                : Optional.of(new Window(widened(best.fragment(), start, end), best.score()));
    }

    /// With as many words on both sides as there is room for.
    private static Fragment widened(Fragment fragment, int start, int end) {
        var room = LONGEST - fragment.size();
        var after = Math.min(end - fragment.end(), room - Math.min(fragment.start() - start, room / 2));
        var before = Math.min(fragment.start() - start, room - after);
        return new Fragment(fragment.start() - before, fragment.end() + after);
    }
}
