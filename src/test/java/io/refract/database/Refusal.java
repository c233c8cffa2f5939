package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Expects PostgreSQL to refuse.
final class Refusal {
    static final String UNIQUE = "23505";
    static final String FOREIGN_KEY = "23503";
    static final String CHECK = "23514";
    static final String PRIVILEGE = "42501";
    static final String SERIALIZATION = "40001";

    private Refusal() {}

    static void expect(String state, ThrowingCallable work) {
        assertThat(caught(work).state()).isEqualTo(state);
    }

    /// @param constraint the name by which the error mapper finds the fields
    static void expect(String state, String constraint, ThrowingCallable work) {
        var refused = caught(work);
        assertThat(refused.state()).as("%s", refused.getMessage()).isEqualTo(state);
        assertThat(refused.constraint()).isEqualTo(constraint);
    }

    private static Session.Refused caught(ThrowingCallable work) {
        var refused = catchThrowableOfType(Session.Refused.class, work);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused;
    }
}
