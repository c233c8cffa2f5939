package io.refract.encryption;

import io.refract.keys.KeyFiles;
import io.refract.keys.RefusedKeysException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keys of encryption: the first encrypts, all decrypt.
final class EncryptionKeys {
    private static final String WANTED =
            "give 32 random bytes as Base64 (openssl rand -base64 32), or paths of files with that, between commas";

    /// 32 bytes in either alphabet.
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/_-]{43}=?");

    private final EncryptionKey first;
    private final Map<String, EncryptionKey> byId;

    private EncryptionKeys(Map<String, EncryptionKey> byId) {
        this.first = byId.values().iterator().next();
        this.byId = byId;
    }

    /// @param setting keys, or paths of files with keys, between commas; a file has a key on each line
    /// @throws RefusedKeysException if there is no key, or one that cannot be used; without a word of it
    static EncryptionKeys read(String setting) {
        var byId = new LinkedHashMap<String, EncryptionKey>();
        Stream.of(setting.split(",", -1))
                .map(String::strip)
                .flatMap(EncryptionKeys::texts)
                .map(EncryptionKeys::key)
                .forEach(key -> byId.putIfAbsent(key.id(), key));
        return new EncryptionKeys(byId);
    }

    private static Stream<String> texts(String part) {
        if (KEY.matcher(part).matches()) {
            return Stream.of(part);
        }
        var lines = KeyFiles.text(part, WANTED)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw new RefusedKeysException("names a file that is empty: " + WANTED);
        }
        return lines.stream();
    }

    private static EncryptionKey key(String text) {
        if (!KEY.matcher(text).matches()) {
            throw new RefusedKeysException("holds something that is no key: " + WANTED);
        }
        try {
            return EncryptionKey.of(
                    Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_')));
        } catch (IllegalArgumentException _) {
            throw new RefusedKeysException("holds a key that is not Base64: " + WANTED);
        }
    }

    EncryptionKey first() {
        return first;
    }

    /// @param id as what is stored names it
    Optional<EncryptionKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
