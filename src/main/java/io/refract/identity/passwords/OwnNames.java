package io.refract.identity.passwords;

import io.refract.kernel.Failure;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refuses passwords that are what everybody knows of their user: a name, the e-mail address, the part of it before the
/// `@`; without case, and whatever stands between the letters.
public final class OwnNames {
    private OwnNames() {}

    /// @param path of the password in the request
    /// @param names of the user, addresses included; null is none
    /// @throws Failure `VALIDATION` if the password is one of them
    public static void refuse(String path, String password, @Nullable String... names) {
        var bare = bare(password);
        var known = Stream.of(names).flatMap(Stream::ofNullable).flatMap(name -> Stream.of(name, local(name)));
        if (!bare.isEmpty() && known.map(OwnNames::bare).anyMatch(bare::equals)) {
            throw Failure.validation(path, "OwnName", "must not be your name or your e-mail address");
        }
    }

    private static String local(String name) {
        var at = name.lastIndexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
