package io.refract.identity;

import static io.refract.query.Condition.field;

import io.refract.http.openapi.DocumentShape;
import io.refract.kernel.Document;
import io.refract.kernel.Failure;
import io.refract.query.FindOne;
import io.refract.query.Selection;
import java.util.Optional;
import java.util.UUID;

/// What a user has one of, and what is written of it.
enum Owned {
    SETTINGS(
            "userSettings",
            Selection.of(
                    "profilePrivate",
                    "emailNotifications",
                    "pushNotifications",
                    "theme",
                    "language",
                    "timezone",
                    "version")),
    PROFILE("profile", Selection.of("avatar", "address", "version"));

    private final String model;
    private final Selection selection;

    Owned(String model, Selection selection) {
        this.model = model;
        this.selection = selection;
    }

    Selection selection() {
        return selection;
    }

    DocumentShape described(String schema) {
        return new DocumentShape(schema, model, selection);
    }

    FindOne ofUser(UUID user) {
        return FindOne.of(model, field("userId").equalTo(user), selection);
    }

    Document required(Optional<Document> found) {
        return found.orElseThrow(this::notFound);
    }

    /// What is said of a row that does not exist or that the caller may not see.
    Failure notFound() {
        return Failure.notFound(model);
    }
}
