package io.refract.execute;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.time.Duration;

/// On which conditions a statement takes its way to the database.
interface Turn {
    /// Whoever asks pays for nothing.
    Turn FREE = new Turn() {
        @Override
        public Way narrowed(Way way) {
            return way;
        }

        @Override
        public Failure refused(Places places) {
            return noPlace();
        }

        @Override
        public void over(Asked asked) {}
    };

    /// The way with what has to be taken before it. It may fail.
    Way narrowed(Way way);

    /// What to say to whoever did not get a place in time.
    Failure refused(Places places);

    /// The statement is over, or was never sent. Called once after each [#narrowed].
    void over(Asked asked);

    static Failure noPlace() {
        return Failure.of(ErrorCode.POOL_TIMEOUT, "No database connection became free in time.")
                .withRetryAfter(Duration.ofSeconds(1));
    }
}
