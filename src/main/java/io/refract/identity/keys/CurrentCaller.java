package io.refract.identity.keys;

import io.refract.access.Caller;
import io.refract.kernel.Document;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Who calls, and what is known of what they call with.
final class CurrentCaller {
    private CurrentCaller() {}

    /// Of a caller by a key that may not read its owner.
    static Document unread(Caller.SignedIn caller) {
        return Document.of(0, ascii("{\"id\":\"" + caller.id() + "\"}"));
    }

    /// The user's document with `claims` and, for keys, `scopes` as its last members.
    ///
    /// All that is added is of ids and names, so there is nothing to escape.
    static Document of(Document user, Caller.SignedIn caller) {
        var kind = caller.key().isPresent() ? "key" : "session";
        var text = new StringBuilder(",\"claims\":{\"kind\":\"" + kind + "\",\"role\":\"" + caller.role() + '"');
        caller.session().ifPresent(session -> id("sessionId", session, text));
        caller.key().ifPresent(key -> id("keyId", key.id(), text));
        text.append('}');
        caller.key().ifPresent(key -> text.append(",\"scopes\":").append(StoredScopes.write(key.scopes())));
        var out = new ByteArrayOutputStream(user.body().length + text.length() + 1);
        out.write(user.body(), 0, user.body().length - 1);
        out.writeBytes(ascii(text.append('}').toString()));
        return Document.of(user.version(), out.toByteArray());
    }

    private static void id(String name, UUID id, StringBuilder text) {
        text.append(",\"").append(name).append("\":\"").append(id).append('"');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
