package io.refract.identity.sessions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/// Says of each session in a list whether it is the one that the list is asked for in.
final class CurrentSession {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CurrentSession() {}

    /// @param sessions a JSON array
    static byte[] marked(byte[] sessions, Optional<UUID> current) {
        try {
            var marked = JSON.readTree(sessions);
            var name = current.map(UUID::toString).orElse("");
            marked.forEach(session -> ((ObjectNode) session)
                    .put("current", session.path("id").asText().equals(name)));
            return JSON.writeValueAsBytes(marked);
        } catch (IOException e) {
            throw new UncheckedIOException("what the engine writes is JSON", e);
        }
    }
}
