package io.refract.record;

import io.refract.engine.Engine;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Writes;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.refract.kernel.Precondition;
import io.refract.query.Update;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;

/// Ties callers to records and unties them. Both may be repeated, and done at once, without harm: the unique
/// key decides who was first.
///
/// Both fail with `VALIDATION` for ids of the wrong form and with `P2025` if the caller does not see the
/// record.
@Singleton
public class Ties {
    private final Engine engine;
    private final Writes writes;
    private final Answers answers;

    Ties(Engine engine, Writes writes, Answers answers) {
        this.engine = engine;
        this.writes = writes;
        this.answers = answers;
    }

    public Uni<RestResponse<byte[]>> make(Tie tie, String id) {
        return run(tie, tie.made(Ids.require("id", id)), true);
    }

    public Uni<RestResponse<byte[]>> undo(Tie tie, String id) {
        return run(tie, tie.undone(Ids.require("id", id)), false);
    }

    private Uni<RestResponse<byte[]>> run(Tie tie, Update update, boolean holds) {
        return writes.send(
                work -> {
                    engine.admit(update, work.caller(), work.caller());
                    return engine.write(update, work, false, Precondition.NONE)
                            .onFailure(Ties::isForbidden)
                            .transform(refused -> Failure.notFound(tie.model()).withCause(refused));
                },
                answer -> answers.json(tie.answer(holds, answer.json())));
    }

    /// Whoever sees a record may be tied to it, so it has gone out of sight since it was found.
    private static boolean isForbidden(Throwable failure) {
        return failure instanceof Failure refused && refused.code() == ErrorCode.FORBIDDEN;
    }
}
