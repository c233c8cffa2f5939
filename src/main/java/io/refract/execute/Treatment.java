package io.refract.execute;

import io.refract.kernel.MemoryShare;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How a statement is to be treated.
///
/// @param prepared whether the server shall keep it prepared, since it will be asked for again
/// @param expectedBytes how much memory its answer is expected to take, 0 if it is small or nothing is known
/// @param sink makes what takes the rows as they arrive, once for each attempt; null if they are to be gathered
/// @param share what the answer takes is accounted here; null if it is not
public record Treatment(
        boolean prepared,
        long expectedBytes,
        @Nullable Supplier<? extends RowSink> sink,
        @Nullable MemoryShare share) {
    /// For statements of the program with a small answer.
    public static final Treatment PLAIN = new Treatment(true, 0, null, null);

    public static Treatment of(boolean prepared, long expectedBytes) {
        return new Treatment(prepared, expectedBytes, null, null);
    }

    public Treatment once() {
        return new Treatment(false, expectedBytes, sink, share);
    }

    public Treatment into(Supplier<? extends RowSink> newSink) {
        return new Treatment(prepared, expectedBytes, newSink, share);
    }

    Treatment accountedIn(MemoryShare newShare) {
        return new Treatment(prepared, expectedBytes, sink, newShare);
    }
}
