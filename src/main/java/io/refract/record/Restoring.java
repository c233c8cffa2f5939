package io.refract.record;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.util.List;
import java.util.Map;

/// Says why a deleted record does not come back: the database refuses what a deleted user has written.
public final class Restoring {
    private Restoring() {}

    /// Restoring changes nothing else that could refer to a missing row.
    public static boolean isWithoutAuthor(Throwable refused) {
        return refused instanceof Failure failure && failure.code() == ErrorCode.FOREIGN_KEY;
    }

    public static Failure withoutAuthor(String model, Throwable refused) {
        return Failure.of(
                        ErrorCode.FOREIGN_KEY,
                        "The author of this " + model + " is deleted, so it cannot be brought back.")
                .withMeta(Map.of("model", model, "target", List.of("authorId")))
                .withCause(refused);
    }
}
