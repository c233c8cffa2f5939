package io.refract.address;

import io.refract.kernel.Suggestion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands behind the `?` of an address. Of a name that is given twice the last value counts, as for libpq.
///
/// Values are not repeated in refusals.
final class AddressParameters {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final List<String> TRUE = List.of("true", "1", "on", "yes");
    private static final List<String> FALSE = List.of("false", "0", "off", "no");

    /// Behind a password that is not percent-encoded, a name may be a piece of it.
    private static final String SECRET = "password";

    private final String setting;
    private final Map<String, String> values = new LinkedHashMap<>();

    AddressParameters(String setting) {
        this.setting = setting;
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    /// @throws AddressException for a name that is none of those
    void refuseOthers(Set<String> known) {
        for (var name : values.keySet()) {
            if (!known.contains(name)) {
                throw refusal(
                        values.containsKey(SECRET)
                                ? "has an unknown parameter beside password: percent-encode the password"
                                : "has the unknown parameter " + name + Suggestion.clause(name, known));
            }
        }
    }

    /// What is given, unless it is empty.
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /// One of a few words.
    ///
    /// @param words the word of each choice
    <E> Optional<E> choice(String name, E[] choices, Function<E, String> words) {
        return text(name)
                .map(value -> Arrays.stream(choices)
                        .filter(choice -> words.apply(choice).equals(value))
                        .findFirst()
                        .orElseThrow(() -> refusal(
                                name,
                                "is none of "
                                        + Arrays.stream(choices).map(words).collect(Collectors.joining(", ")))));
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(value -> {
            if (!TRUE.contains(value) && !FALSE.contains(value)) {
                throw refusal(name, "is neither true nor false");
            }
            return TRUE.contains(value);
        });
    }

    OptionalInt number(String name, int least, int most) {
        return text(name)
                .map(value -> {
                    var number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : -1;
                    if (number < least || number > most) {
                        throw refusal(name, "is no number from " + least + " to " + most);
                    }
                    return OptionalInt.of(number);
                })
                .orElse(OptionalInt.empty());
    }

    /// Takes what asks for nothing beyond what is done anyway.
    void require(String name, String... taken) {
        if (text(name).filter(value -> !Arrays.asList(taken).contains(value)).isPresent()) {
            throw refusal(name, "is not supported unless it is " + String.join(" or ", taken));
        }
    }

    /// @throws AddressException if the files for TLS cannot be used
    Tls usable(Tls tls) {
        try {
            tls.trusted(_ -> {});
            tls.proof();
            return tls;
        } catch (TlsFileException e) {
            throw refusal("names a file for TLS that cannot be used: " + e.getMessage());
        }
    }

    AddressException refusal(String name, String reason) {
        return refusal("has a parameter " + name + " that " + reason);
    }

    AddressException refusal(String reason) {
        return new AddressException(setting, reason);
    }
}
