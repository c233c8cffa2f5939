package io.refract.identity.tokens;

import io.refract.keys.KeyFiles;
import io.refract.keys.RefusedKeysException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads keys from PEM (RFC 7468): private ones in PKCS#8, and public ones, which check only.
///
/// What is wrong is said without a word of what stands there.
final class PemKeys {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private static final String BEGIN = "-----BEGIN ";
    private static final String WANTED = "give PEM (BEGIN PRIVATE KEY), or paths of PEM files between commas";

    private PemKeys() {}

    /// @param setting PEM, or paths of files with PEM, between commas
    /// @throws RefusedKeysException if there is no key, or one that cannot be used
    static List<TokenKey> read(String setting) {
        return setting.contains(BEGIN)
                ? blocks(setting)
                : Stream.of(setting.split(",", -1))
                        .map(String::strip)
                        .flatMap(path -> blocks(KeyFiles.text(path, WANTED)).stream())
                        .toList();
    }

    private static List<TokenKey> blocks(String text) {
        var keys = new ArrayList<TokenKey>();
        var found = BLOCK.matcher(text);
        var blocks = 0;
        while (found.find()) {
            keys.add(key(found.group(1), found.group(2)));
            blocks++;
        }
        if (blocks == 0 || blocks < text.split(BEGIN, -1).length - 1) {
            throw new RefusedKeysException("holds something that is not PEM: expected are blocks from BEGIN to END");
        }
        return keys;
    }

    private static TokenKey key(String label, String base64) {
        return switch (label) {
            case "PRIVATE KEY" -> EllipticKeys.whole(base64);
            case "PUBLIC KEY" -> EllipticKeys.publicHalf(base64);
            case "EC PRIVATE KEY", "EC PARAMETERS" ->
                throw new RefusedKeysException(
                        "holds a key that is not in PKCS#8: convert it by openssl pkcs8 -topk8 -nocrypt");
            case "ENCRYPTED PRIVATE KEY" ->
                throw new RefusedKeysException(
                        "holds a key that is encrypted: there is nobody to ask for its password");
            default -> throw new RefusedKeysException("holds something else than keys");
        };
    }
}
