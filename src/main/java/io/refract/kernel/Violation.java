package io.refract.kernel;

import java.util.Objects;

/// One broken rule of a request.
///
/// @param path where, in the words of the client: `email`, `tagIds[2]`, `where.author.email`
/// @param rule the rule's name: that of the Bean Validation constraint (`Email`, `Size`) or one of ours
/// (`Type`, `Unknown`)
/// @param message what would be right, for people
public record Violation(String path, String rule, String message) {
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
    }
}
