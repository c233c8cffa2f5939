package io.refract.cache;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call of a script: its keys, then its arguments.
final class ScriptCall {
    private final Script script;
    private final int keys;
    private final List<byte[]> arguments = new ArrayList<>();

    ScriptCall(Script script, int keys) {
        this.script = script;
        this.keys = keys;
    }

    ScriptCall arg(byte[] argument) {
        arguments.add(argument);
        return this;
    }

    ScriptCall arg(long argument) {
        return arg(Long.toString(argument).getBytes(StandardCharsets.US_ASCII));
    }

    /// Calls the script by its name, and sends the whole text only to a Redis that has not seen it.
    Uni<@Nullable Response> on(Lines lines) {
        return lines.send(request(Command.EVALSHA, script.sha1()))
                .onFailure(ScriptCall::isUnknown)
                .recoverWithUni(() -> lines.send(whole()));
    }

    /// As [#on], also while the breaker is open: for the beat, which finds out whether the server is well again.
    Uni<@Nullable Response> past(Lines lines) {
        return lines.sendPastBreaker(request(Command.EVALSHA, script.sha1()))
                .onFailure(ScriptCall::isUnknown)
                .recoverWithUni(() -> lines.sendPastBreaker(whole()));
    }

    /// The call as one command that every Redis knows.
    Request whole() {
        return request(Command.EVAL, script.text());
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof Unavailable unavailable && Script.isUnknown(unavailable.message());
    }

    private Request request(Command command, byte[] which) {
        var request = Request.cmd(command).arg(which).arg(keys);
        arguments.forEach(request::arg);
        return request;
    }
}
