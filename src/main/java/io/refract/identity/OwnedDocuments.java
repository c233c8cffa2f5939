package io.refract.identity;

import static io.refract.query.Condition.field;

import io.refract.query.Condition;
import io.refract.query.Selection;
import io.refract.record.View;
import java.util.UUID;

/// What is written of the things that a user owns one of: settings and profile.
final class OwnedDocuments {
    static final View SETTINGS = new View(
            "userSettings",
            Selection.of(
                    "profilePrivate",
                    "emailNotifications",
                    "pushNotifications",
                    "theme",
                    "language",
                    "timezone",
                    "version"));

    static final View PROFILE = new View("profile", Selection.of("avatar", "address", "version"));

    private OwnedDocuments() {}

    static Condition by(UUID user) {
        return field("userId").equalTo(user);
    }
}
