package io.refract.cache;

import io.refract.cache.Unavailable.Reason;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jspecify.annotations.Nullable;

/// One command on its way. It ends once: by Redis's answer, by its deadline, or with its connection.
///
/// Used on the event loop of its [Line] only.
final class Call {
    private final Request request;
    private final UniEmitter<? super @Nullable Response> caller;
    private final Home home;
    private final Outcomes outcomes;
    private final long start;
    private boolean ended;

    /// @param home where the caller wants to be called back; the line answers on a context of its own, at least what it
    /// could not send at once
    Call(Request request, UniEmitter<? super @Nullable Response> caller, Home home, Outcomes outcomes, long start) {
        this.request = request;
        this.caller = caller;
        this.home = home;
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
            home.run(() -> caller.complete(response));
        }
    }

    /// Redis has heard the command and does not carry it out. A script that it does not know and a memory that is full
    /// are answers of a server that is well.
    void refuse(String error) {
        if (!ended) {
            ended = true;
            if (Script.isUnknown(error) || error.contains("OOM ")) {
                outcomes.answered();
            } else {
                outcomes.failed(Reason.REFUSED);
            }
            home.run(() -> caller.fail(new Unavailable(Reason.REFUSED, error)));
        }
    }

    void fail(Reason reason) {
        if (!ended) {
            ended = true;
            outcomes.failed(reason);
            var failure = new Unavailable(reason, "Redis: " + reason.tag());
            home.runLater(() -> caller.fail(failure));
        }
    }
}
