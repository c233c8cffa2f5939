package io.refract.execute;

import io.quarkus.runtime.configuration.MemorySize;
import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/// How statements are run.
@ConfigMapping(prefix = "refract.database")
public interface DatabaseConfig {
    /// How many pipelined connections plain reads share, spread over the event loops.
    @WithDefault("4")
    @Allowed(least = "1", most = "100")
    int readConnections();

    /// How many statements may be under way on one pipelined connection.
    @WithDefault("64")
    @Allowed(least = "1", most = "10000")
    int pipeliningLimit();

    /// How long a statement may hold up those behind it on its pipelined connection: then they go by another
    /// one.
    @WithDefault("50ms")
    @Allowed(least = "1ms", most = "1m", notAbove = "refract.database.read-timeout")
    Duration stall();

    /// How many more pipelined connections may be opened in place of those that are held up, all in all.
    @WithDefault("4")
    @Allowed(least = "0", most = "100")
    int spareConnections();

    /// How long a statement that a client has chosen may take to run on a pipelined connection the next time.
    @WithDefault("10ms")
    @Allowed(least = "1ms", most = "1m")
    Duration lightTime();

    /// The same in PostgreSQL's units of cost, which are about 5 to 10 microseconds, before it has run.
    @WithDefault("2000")
    @Allowed(least = "1", most = "1000000000000", notAbove = "refract.database.most-cost")
    double lightCost();

    /// How much memory the answer of a statement that a client has chosen may be expected to take, on a
    /// pipelined connection.
    @WithDefault("512K")
    @Allowed(least = "1K", most = "1G")
    MemorySize lightAnswer();

    /// What PostgreSQL's planner may think a statement costs that a client has chosen: it is not run beyond
    /// that.
    @WithDefault("1000000")
    @Allowed(least = "1", most = "1000000000000")
    double mostCost();

    /// How many connections slow reads (searches, exact counts, queries with long lists) may use; as many as there
    /// are processors, and two at least, if not set.
    @Allowed(least = "1", most = "1000")
    OptionalInt heavyConnections();

    /// How long a read waits for a connection before the answer is `P2024`; also the bound on connecting.
    @WithDefault("2s")
    @Allowed(least = "1ms", most = "10m")
    Duration connectionWait();

    /// How long a write waits for a connection before the answer is `P2024`. Longer, because writes to one
    /// record queue: a burst of them is served one after the other rather than refused.
    @WithDefault("10s")
    @Allowed(least = "1ms", most = "10m")
    Duration writeConnectionWait();

    /// After how long PostgreSQL gives up on a read.
    @WithDefault("5s")
    @Allowed(least = "1ms", most = "1h", notAbove = "refract.database.silence")
    Duration readTimeout();

    /// After how long PostgreSQL gives up on a statement of a write.
    @WithDefault("10s")
    @Allowed(least = "1ms", most = "1h", notAbove = "refract.database.silence")
    Duration writeTimeout();

    /// How long a statement of a write waits for what another transaction has locked, each time it has to, before the
    /// answer is `LOCK_NOT_AVAILABLE`. Shorter than the above, which would end it first.
    @WithDefault("5s")
    @Allowed(least = "1ms", most = "1h", notAbove = "refract.database.write-timeout")
    Duration lockTimeout();

    /// After how long without a word from PostgreSQL a connection counts as dead, in use or not. Longer than
    /// any statement may take.
    @WithDefault("30s")
    @Allowed(least = "1s", most = "1d")
    Duration silence();

    /// Which statements PostgreSQL keeps prepared.
    Prepared preparedStatements();

    /// How many on each connection, and how long their text may be.
    interface Prepared {
        /// On each pipelined connection.
        @WithDefault("28")
        @Allowed(least = "1", most = "10000")
        int pipelined();

        /// On each connection for slow reads, where preparing costs little beside running.
        @WithDefault("4")
        @Allowed(least = "1", most = "10000")
        int heavy();

        /// On each connection for transactions.
        @WithDefault("32")
        @Allowed(least = "1", most = "10000")
        int write();

        /// In characters; longer ones are prepared each time.
        @WithDefault("2400")
        @Allowed(least = "1", most = "1000000")
        int longest();
    }

    /// Statements that take longer are logged, by shape and without values.
    @WithDefault("200ms")
    @Allowed(least = "1ms", most = "1d")
    Duration slowStatement();
}
