package io.refract.execute;

import java.util.OptionalInt;

/// How many connections there may be of each kind, one for probes besides. An address that limits all of them together
/// has them divided: half and more for transactions of one call, the rest for reads and for those that span requests.
///
/// @param pipelined that short reads share
/// @param spare in place of those that are held up
/// @param heavy for long reads, one by one
/// @param stream for rows of any number; that many at most, if the settings want fewer
/// @param held for transactions that span requests; that many at most, if the settings want fewer
/// @param write for other transactions; the same
record Shares(int pipelined, int spare, int heavy, int stream, int held, int write) {
    /// @param limit of all connections, 4 at least; empty for what the settings say
    static Shares of(OptionalInt limit, DatabaseConfig config) {
        var wanted = new Shares(
                config.readConnections(),
                config.spareConnections(),
                config.heavyConnections().orElseGet(Shares::asManyAsProcessors),
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE);
        return limit.isEmpty() ? wanted : wanted.within(limit.getAsInt() - 1);
    }

    private Shares within(int most) {
        var reads = Math.max(1, most / 4);
        var fewerPipelined = Math.min(pipelined, reads);
        var fewerHeavy = Math.min(heavy, reads);
        var fewerSpare = Math.min(spare, most / 8);
        var fewerStreams = most / 16;
        var fewerHeld = most / 8;
        return new Shares(
                fewerPipelined,
                fewerSpare,
                fewerHeavy,
                fewerStreams,
                fewerHeld,
                most - fewerPipelined - fewerHeavy - fewerSpare - fewerStreams - fewerHeld);
    }

    /// How much that takes long is done at once.
    ///
    /// More would not be done sooner where PostgreSQL has no more processors than this program, and others would
    /// wait: with six slow statements on two processors, ordinary reads took fifty times as long. Large answers,
    /// which are made on event loops, would only lie in memory for longer. One client has half of this at most, see
    /// [Payers#heavyAtOnce].
    static int asManyAsProcessors() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }
}
