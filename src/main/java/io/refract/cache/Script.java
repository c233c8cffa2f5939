package io.refract.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A Lua script and the name by which Redis knows it once it has seen it.
record Script(byte[] text, byte[] sha1) {
    static Script of(String lua) {
        var text = lua.getBytes(StandardCharsets.UTF_8);
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest(text);
            return new Script(text, HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /// Whether an error of Redis says that it must be sent the whole script.
    static boolean isUnknown(String error) {
        return error.startsWith("NOSCRIPT");
    }
}
