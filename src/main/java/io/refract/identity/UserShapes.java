package io.refract.identity;

import io.refract.query.Selection;

/// What everybody is told of a user who does not hide it.
public final class UserShapes {
    /// As far as a line beside a text needs it.
    public static final Selection BRIEF = Selection.of("id", "name", "username", "image");

    /// In a list of people.
    public static final Selection PUBLIC =
            Selection.of("id", "username", "name", "fullName", "bio", "image", "role", "createdAt");

    private UserShapes() {}
}
