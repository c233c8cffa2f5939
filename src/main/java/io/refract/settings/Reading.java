package io.refract.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads amounts as the framework does.
final class Reading {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    /// What the scheduler takes for never.
    private static final Set<String> OFF = Set.of("off", "disabled");

    private static final Duration LEAST_PERIOD = Duration.ofSeconds(1);

    private Reading() {}

    static Optional<BigDecimal> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /// In seconds.
    static Optional<BigDecimal> duration(String text) {
        return unlessRefused(() -> seconds(DurationConverter.parseDuration(text)));
    }

    /// In seconds; what is done never has the shortest.
    static Optional<BigDecimal> period(String text) {
        return OFF.contains(text.toLowerCase(Locale.ROOT)) ? Optional.of(seconds(LEAST_PERIOD)) : duration(text);
    }

    /// In bytes.
    static Optional<BigDecimal> size(String text) {
        return unlessRefused(() -> bytes(new MemorySizeConverter().convert(text).asBigInteger()));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    private static BigDecimal bytes(BigInteger size) {
        return new BigDecimal(size);
    }

    private static Optional<BigDecimal> unlessRefused(Supplier<BigDecimal> amount) {
        try {
            return Optional.of(amount.get());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
