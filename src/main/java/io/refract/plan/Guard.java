package io.refract.plan;

import java.util.ArrayList;
import java.util.List;

/// When a step takes effect: all of its terms hold.
///
/// @param terms none for always
public record Guard(List<Term> terms) {
    public static final Guard ALWAYS = new Guard(List.of());

    public Guard {
        terms = List.copyOf(terms);
    }

    /// Whether an earlier step has found a row.
    ///
    /// @param register of that step
    /// @param found what it shall be
    public record Term(int register, boolean found) {}

    Guard ifFound(int register) {
        return with(new Term(register, true));
    }

    Guard ifMissing(int register) {
        return with(new Term(register, false));
    }

    private Guard with(Term term) {
        var more = new ArrayList<>(terms);
        more.add(term);
        return new Guard(more);
    }
}
