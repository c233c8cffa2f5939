package io.refract.settings;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the value of a setting is. Times and sizes are read by the framework itself.
enum Kind {
    WHOLE("a whole number", Reading::whole),
    NUMBER("a number", Reading::number),
    DURATION("a time such as 250ms, 30s or 15m", Reading::duration),
    /// How often something is done.
    PERIOD("off, or a time such as 1s or 15m", Reading::period),
    SIZE("a size such as 512K or 16M", Reading::size),
    TRUTH("true or false", Forms.matching("(?i)true|1|yes|y|on|false|0|no|n|off")),
    /// One of a few names.
    CHOICE("one of", Forms.ANY),
    /// Some of a few names, between commas.
    CHOICES("some of", Forms.ANY),
    TEXT("a text", Forms.ANY),
    ORIGINS("origins such as https://app.example.com, between commas", Forms.list(Forms.ORIGIN)),
    WEB_ADDRESS(
            "an address such as https://app.example.com, without a slash at the end",
            Forms.matching(Forms.WEB_ADDRESS)),
    MAILBOX(
            "an address such as Example <hello@example.com>",
            Forms.matching(Forms.MAIL + "|[^<>@]*<" + Forms.MAIL + ">")),
    DOMAIN("a domain such as example.com", Forms.matching(Forms.DOMAIN)),
    PROXIES("a number up to 99, or addresses and networks such as 10.0.0.0/8, between commas", Forms::proxies);

    private static final Set<Kind> AMOUNTS = Set.of(WHOLE, NUMBER, DURATION, PERIOD, SIZE);

    private final String words;
    private final Function<String, Optional<BigDecimal>> reading;

    Kind(String words, Function<String, Optional<BigDecimal>> reading) {
        this.words = words;
        this.reading = reading;
    }

    /// What there must be, for people.
    String words() {
        return words;
    }

    /// Whether values can be compared.
    boolean isAmount() {
        return AMOUNTS.contains(this);
    }

    /// How much the text says, zero if it is no amount; empty for what is no such value.
    Optional<BigDecimal> read(String text) {
        return text.isBlank() ? Optional.empty() : reading.apply(text.strip());
    }
}
