package io.refract.execute;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Clients are not counted.
class NobodyPays implements Payers {
    @Override
    public @Nullable Object current() {
        return null;
    }

    @Override
    public Optional<Duration> delay(Object payer) {
        return Optional.empty();
    }

    @Override
    public void charge(Object payer, long nanos) {}

    @Override
    public int heavyAtOnce() {
        return 2;
    }

    @Override
    public int heavyWaiting() {
        return 2;
    }

    @Override
    public int streamsAtOnce() {
        return 2;
    }
}
