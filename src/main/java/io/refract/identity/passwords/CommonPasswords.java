package io.refract.identity.passwords;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The passwords that most people choose, from leaks: those of zxcvbn's list that are long enough to be chosen at all,
/// without case.
final class CommonPasswords {
    private static final Set<String> LISTED = read();

    private CommonPasswords() {}

    /// Reads the list, unless that is done.
    static int count() {
        return LISTED.size();
    }

    private static Set<String> read() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .filter(password -> password.length() >= NewPassword.LEAST)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords cannot be read", e);
        }
    }

    static boolean contain(String password) {
        return LISTED.contains(password.toLowerCase(Locale.ROOT));
    }
}
