package io.refract.identity;

import static io.refract.query.Condition.field;

import io.refract.query.Condition;
import io.refract.query.Selection;
import io.refract.record.View;
import java.util.UUID;

/// What is written of the things that a user has one of.
final class Owned {
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

    private Owned() {}

    static Condition by(UUID user) {
        return field("userId").equalTo(user);
    }
}
