package io.refract.settings;

import io.refract.kernel.AddressRange;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What texts have to look like.
final class Forms {
    static final String DOMAIN =
            "[\\p{Alnum}]([\\p{Alnum}-]*[\\p{Alnum}])?(\\.[\\p{Alnum}]([\\p{Alnum}-]*[\\p{Alnum}])?)*";
    static final String ORIGIN = "https?://(" + DOMAIN + "|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?";
    static final String WEB_ADDRESS = ORIGIN + "(/[\\w.~%!$&'()*+,;=:@-]+)*";
    static final String MAIL = "[^<>@\\s]+@[^<>@\\s]+";
    static final Function<String, Optional<BigDecimal>> ANY = matching("(?s).+");

    private static final Optional<BigDecimal> FITS = Optional.of(BigDecimal.ZERO);

    private Forms() {}

    static Function<String, Optional<BigDecimal>> matching(String expression) {
        var pattern = Pattern.compile(expression);
        return text -> pattern.matcher(text).matches() ? FITS : Optional.empty();
    }

    /// Some of the same form between commas.
    static Function<String, Optional<BigDecimal>> list(String expression) {
        return matching("%1$s(\\s*,\\s*%1$s)*".formatted(expression));
    }

    static Optional<BigDecimal> proxies(String text) {
        return text.matches("\\d{1,2}")
                        || Stream.of(text.split(",", -1))
                                .allMatch(each -> AddressRange.parse(each).isPresent())
                ? FITS
                : Optional.empty();
    }
}
