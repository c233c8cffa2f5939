package io.refract.identity;

import static io.refract.query.Condition.field;
import static io.refract.query.Condition.some;

import io.refract.query.Condition;
import io.refract.query.Selection;
import io.refract.query.Selection.Count;
import io.refract.record.View;

/// What is written of users.
///
/// The numbers in `_count` are the same for every reader: they leave out what is not published.
public final class UserDocuments {
    public static final String MODEL = "user";

    private static final String[] OWN = {"email", "verified", "lastLogin", "updatedAt", "version"};

    private static final Condition PUBLISHED = field("published").isTrue();

    static final Selection LISTED = UserShapes.PUBLIC.fields(OWN);

    /// For staff who asked for deleted users, and want to tell them from the others.
    static final Selection LISTED_WITH_DELETION = LISTED.fields("deletedAt");

    static final Selection SINGLE = UserShapes.PUBLIC
            .counts(
                    new Count("posts", PUBLISHED),
                    Count.of("followers"),
                    Count.of("following"),
                    new Count("comments", some("post", PUBLISHED)),
                    Count.of("likes"))
            .fields(OWN)
            .one("settings", OwnedDocuments.SETTINGS.selection());

    public static final View VIEW = new View(MODEL, SINGLE);

    /// For staff who asked for a user who may or must be deleted.
    static final View VIEW_WITH_DELETION = new View(MODEL, SINGLE.fields("deletedAt"));

    private UserDocuments() {}
}
