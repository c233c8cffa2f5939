package io.refract.query;

import org.jspecify.annotations.Nullable;

/// A number of rows.
///
/// The server plans by how many rows are wanted at most, so that stands in the statement's text. A number that clients
/// choose would make each statement one of its own, so it is rounded up to one of a few for the text, and bound
/// besides.
///
/// @param most the number, or the next of the few above it; part of the shape
/// @param exact the number itself, as a `Long`; null where that is `most`
public record Amount(long most, @Nullable Parameter exact) {
    /// Up to these, lists cost about the same to find; [#of(long)] goes on by the powers of ten.
    private static final long[] STEPS = {20, 100, 200, 1_000};

    public Amount {
        if (most < 0) {
            throw new IllegalArgumentException("a number of rows is " + most);
        }
    }

    /// A number that the program has chosen, and that belongs to the shape.
    public static Amount fixed(long number) {
        return new Amount(number, null);
    }

    /// A number that a client has chosen. The two that mean something of their own, none and one, are shapes.
    public static Amount of(long number) {
        return number <= 1 ? fixed(number) : new Amount(step(number), new Parameter(number));
    }

    private static long step(long number) {
        for (var step : STEPS) {
            if (number <= step) {
                return step;
            }
        }
        var step = STEPS[STEPS.length - 1];
        while (step < number) {
            step *= 10;
        }
        return step;
    }

    /// The number itself.
    public long number() {
        return exact == null ? most : (Long) exact.value();
    }

    /// One more.
    public Amount next() {
        return exact == null ? fixed(most + 1) : new Amount(most + 1, new Parameter(number() + 1));
    }
}
