package io.refract.data;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.json.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Finds out whether calls would be allowed, by the way that the calls themselves go.
@Singleton
class Trials {
    private static final int SERVER_ERROR = 500;

    private final Served served;
    private final DataReads reads;
    private final DataWrites writes;

    Trials(Served served, DataReads reads, DataWrites writes) {
        this.served = served;
        this.reads = reads;
        this.writes = writes;
    }

    /// Fails only with what says nothing of the call, such as a database that cannot be reached.
    Uni<Verdict> of(JsonValue call) {
        return Uni.createFrom()
                .deferred(() -> tried(Call.of(call)))
                .replaceWith(Verdict.ALLOWED)
                .onFailure(Trials::isRefusal)
                .recoverWithItem(failure -> Verdict.refused((Failure) failure));
    }

    private Uni<Void> tried(Call call) {
        var writing = served.writing(call.model(), call.operation());
        if (writing.isPresent()) {
            return writes.tried(writing.get(), ArgumentReader.ofValue("args", call.args()));
        }
        var reading = served.route(call.model(), call.operation());
        reads.check(reading, ArgumentReader.ofValue("args", call.args()));
        return Uni.createFrom().voidItem();
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof Failure failure
                && failure.code().status() < SERVER_ERROR
                && failure.code() != ErrorCode.RATE_LIMITED;
    }
}
