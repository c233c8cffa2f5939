package io.refract.execute;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Leaves out what the PostgreSQL client measures of connections for reads.
///
/// [StatementMetrics] measures the same for each kind of statement, and the pool's meters would mix with those of the
/// pool for transactions, whose waits somebody has to see.
@Singleton
final class ClientMeters {
    /// Names the clients for reads, and what is measured of them.
    static final String READS = "refract-read";

    /// Names the connections of transactions that span requests.
    static final String HELD = "refract-held";

    @Produces
    @Singleton
    MeterFilter withoutReads() {
        return MeterFilter.deny(ClientMeters::isOfReads);
    }

    private static boolean isOfReads(Meter.Id meter) {
        return meter.getName().startsWith(READS + '.') || READS.equals(meter.getTag("pool.name"));
    }
}
