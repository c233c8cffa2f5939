package io.refract.interactive;

import io.refract.compile.JsonBytes;
import io.refract.data.IsolationLevels;
import io.refract.engine.Result;
import io.refract.transaction.EndReason;
import io.refract.transaction.HeldState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Transactions as JSON.
final class TransactionDocuments {
    private static final int EXPECTED_BYTES = 512;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private TransactionDocuments() {}

    static byte[] of(KnownTransactions.Found found) {
        return switch (found) {
            case KnownTransactions.Found.Here(var open) -> of(open);
            case KnownTransactions.Found.Over(var name, var reason) -> of(name, reason);
        };
    }

    static byte[] of(OpenTransaction open) {
        return begun(open).raw('}').toByteArray();
    }

    /// One that is over.
    static byte[] of(String name, EndReason reason) {
        return over(name, reason).raw('}').toByteArray();
    }

    /// With what its first calls have answered.
    static byte[] of(OpenTransaction open, List<Result> results) {
        return results(begun(open), results);
    }

    /// The same of one that is over already.
    static byte[] of(String name, EndReason reason, List<Result> results) {
        return results(over(name, reason), results);
    }

    private static byte[] results(JsonBytes document, List<Result> results) {
        return document.json(",\"results\":")
                .list(results, (result, each) -> each.raw(result.json()))
                .raw('}')
                .toByteArray();
    }

    private static JsonBytes begun(OpenTransaction open) {
        var held = open.held();
        return begun(open.name(), "open")
                .json(",\"expiresAt\":")
                .text(moment(held.expiresAt()))
                .json(",\"idleExpiresAt\":")
                .text(moment(KnownTransactions.expiry(held)))
                .json(",\"isolationLevel\":")
                .text(IsolationLevels.nameOf(held.terms().isolation()))
                .json(",\"readOnly\":")
                .bool(held.terms().readOnly())
                .json(",\"sequence\":")
                .whole(open.sequence().last())
                .json(",\"savepoints\":")
                .list(held.savepoints(), (savepoint, each) -> each.text(savepoint));
    }

    /// One that is open, as administrators see it.
    ///
    /// @param blocks the server's processes that wait for what it has locked
    static byte[] forAdministrators(String handle, OpenTransaction open, List<Integer> blocks) {
        var held = open.held();
        return begun(handle, word(held.state()))
                .json(",\"owner\":")
                .id(open.owner().id())
                .json(",\"begunAt\":")
                .text(moment(held.begunAt()))
                .json(",\"expiresAt\":")
                .text(moment(held.expiresAt()))
                .json(",\"idleExpiresAt\":")
                .text(moment(KnownTransactions.expiry(held)))
                .json(",\"xid\":")
                .text(held.xid())
                .json(",\"serverProcess\":")
                .whole(held.serverProcess())
                .json(",\"blocks\":")
                .list(blocks, (process, each) -> each.whole(process))
                .raw('}')
                .toByteArray();
    }

    private static String word(HeldState state) {
        return switch (state) {
            case HeldState.Open _ -> "open";
            case HeldState.Busy _ -> "busy";
            case HeldState.Doomed _, HeldState.Ending _ -> "ending";
            case HeldState.Ended _ -> "ended";
        };
    }

    private static JsonBytes over(String name, EndReason reason) {
        return begun(name, reason.isCommitted() ? "committed" : "rolled-back")
                .json(",\"reason\":")
                .text(reason.word());
    }

    private static JsonBytes begun(String name, String state) {
        return new JsonBytes(EXPECTED_BYTES)
                .json("{\"id\":")
                .text(name)
                .json(",\"state\":")
                .text(state);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
