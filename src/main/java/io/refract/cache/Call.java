package io.refract.cache;

import io.refract.cache.Unavailable.Reason;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jspecify.annotations.Nullable;

/// One command on its way. It ends once: by Redis's answer, by its deadline, or with its connection.
///
/// Used on the event loop of its [Line] only.
final class Call {
    private final Request request;
    private final UniEmitter<? super @Nullable Response> caller;
    private final Context context;
    private final boolean fromElsewhere;
    private final Outcomes outcomes;
    private final long start;
    private boolean ended;

    /// @param context where the caller wants to be called back
    /// @param fromElsewhere whether the caller is on another thread than the line; if not, an answer finds the
    /// caller's context by itself
    Call(
            Request request,
            UniEmitter<? super @Nullable Response> caller,
            Context context,
            boolean fromElsewhere,
            Outcomes outcomes,
            long start) {
        this.request = request;
        this.caller = caller;
        this.context = context;
        this.fromElsewhere = fromElsewhere;
        this.outcomes = outcomes;
        this.start = start;
    }

    /// Hears how each command ended, once per command.
    interface Outcomes {
        void answered();

        void failed(Reason reason);
    }

    Request request() {
        return request;
    }

    boolean olderThan(long nanos, long now) {
        return now - start > nanos;
    }

    boolean ended() {
        return ended;
    }

    /// @param response `null` for nil
    void answer(@Nullable Response response) {
        if (!ended) {
            ended = true;
            outcomes.answered();
            deliver(() -> caller.complete(response));
        }
    }

    /// Redis has heard the command and does not carry it out. A script that it does not know is a usual answer.
    void refuse(String error) {
        if (!ended) {
            ended = true;
            if (Script.isUnknown(error)) {
                outcomes.answered();
            } else {
                outcomes.failed(Reason.REFUSED);
            }
            deliver(() -> caller.fail(new Unavailable(Reason.REFUSED, error)));
        }
    }

    void fail(Reason reason) {
        if (!ended) {
            ended = true;
            outcomes.failed(reason);
            var failure = new Unavailable(reason, "Redis: " + reason.tag());
            context.runOnContext(ignored -> caller.fail(failure));
        }
    }

    private void deliver(Runnable answer) {
        if (fromElsewhere) {
            context.runOnContext(ignored -> answer.run());
        } else {
            answer.run();
        }
    }
}
