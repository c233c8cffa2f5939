package io.refract.execute;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.OptionalInt;

/// Settings with short waits.
record TestDatabaseConfig(
        int readConnections, int slowReads, Duration connectionWait, Duration readTimeout, Duration silence)
        implements DatabaseConfig {
    static final TestDatabaseConfig SHORT =
            new TestDatabaseConfig(2, 1, Duration.ofMillis(500), Duration.ofMillis(1_000), Duration.ofSeconds(30));

    TestDatabaseConfig waiting(Duration newConnectionWait) {
        return new TestDatabaseConfig(readConnections, slowReads, newConnectionWait, readTimeout, silence);
    }

    @Override
    public OptionalInt heavyConnections() {
        return OptionalInt.of(slowReads);
    }

    @Override
    public int pipeliningLimit() {
        return 8;
    }

    @Override
    public Duration stall() {
        return Duration.ofMillis(50);
    }

    @Override
    public int spareConnections() {
        return 2;
    }

    @Override
    public Duration lightTime() {
        return Duration.ofMillis(10);
    }

    @Override
    public double lightCost() {
        return 2_000;
    }

    @Override
    public MemorySize lightAnswer() {
        return new MemorySize(BigInteger.valueOf(512 << 10));
    }

    @Override
    public double mostCost() {
        return 1_000_000;
    }

    @Override
    public Duration writeConnectionWait() {
        return connectionWait;
    }

    @Override
    public Duration writeTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration lockTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration slowStatement() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Prepared preparedStatements() {
        return new Prepared() {
            @Override
            public int pipelined() {
                return 4;
            }

            @Override
            public int heavy() {
                return 2;
            }

            @Override
            public int write() {
                return 8;
            }

            @Override
            public int longest() {
                return 1_000;
            }
        };
    }
}
