package io.refract.http.limits;

import io.refract.access.Caller;
import io.refract.execute.Payers;
import io.refract.http.exchange.Exchange;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The limits on what callers' queries may cost, as configured. Each pod counts by itself.
@Singleton
class StatementLimits implements Payers {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final LimitsConfig config;
    private final RateLimiter time;

    StatementLimits(LimitsConfig config) {
        this.config = config;
        this.time = RateLimiter.ofTime(config.statementTime(), PERIOD, config.remembered(), System::nanoTime);
    }

    @Override
    public @Nullable Object current() {
        if (!config.enabled() || !Exchange.isUnderWay()) {
            return null;
        }
        var exchange = Exchange.current();
        return exchange.caller() instanceof Caller.SignedIn user ? user.id() : exchange.clientAddress();
    }

    @Override
    public Optional<Duration> delay(Object payer) {
        return time.delay(payer);
    }

    @Override
    public void charge(Object payer, long nanos) {
        time.use(payer, nanos);
    }

    @Override
    public int heavyAtOnce() {
        return config.heavyAtOnce()
                .orElseGet(() -> Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Override
    public int heavyWaiting() {
        return config.heavyWaiting();
    }

    @Override
    public int streamsAtOnce() {
        return config.streamsAtOnce();
    }
}
