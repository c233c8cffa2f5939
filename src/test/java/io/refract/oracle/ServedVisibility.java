package io.refract.oracle;

import io.refract.access.Caller;
import io.refract.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/// What the policies of the features let a caller see; in plain words, beside the policies themselves. Specimens are
/// as in [SampleVisibility].
///
/// @param caller one who is not the system
/// @param id the caller's; null for one who is not signed in
record ServedVisibility(Caller caller, @Nullable String id, Visibility specimens, Data data)
        implements PlainVisibility {
    static Visibility of(Caller caller, Catalog catalog, Data data) {
        return caller.equals(Caller.SYSTEM)
                ? Visibility.ofSystem()
                : new ServedVisibility(
                        caller,
                        caller.userId().map(Object::toString).orElse(null),
                        SampleVisibility.of(caller, catalog, data),
                        data);
    }

    @Override
    public boolean sees(Row row) {
        return Visibility.isLive(row)
                && switch (row.model().name()) {
                    case "post" -> seesPost(row);
                    case "comment", "postTag" -> related(row, "post").stream().anyMatch(this::seesPost);
                    case "notification" -> isOwn(row, "recipientId") || caller.isAdmin();
                    case "profile" ->
                        related(row, "user").stream()
                                .anyMatch(user -> Visibility.isLive(user)
                                        && (caller.isAdmin() || isOwn(user, "id") || !isPrivate(user)));
                    case "userSettings", "session" ->
                        isOwn(row, "userId")
                                || caller.isAdmin()
                                        && related(row, "user").stream().anyMatch(Visibility::isLive);
                    case "account" -> isOwn(row, "userId");
                    case "auditLog" -> caller.isAdmin();
                    case "user", "category", "tag", "like", "follow" -> true;
                    case Specimens.NAME -> specimens.sees(row);
                    default -> throw new IllegalArgumentException("who sees " + row.model() + "?");
                };
    }

    private boolean seesPost(Row post) {
        return Visibility.isLive(post) && (is(post, "published") || isOwn(post, "authorId") || caller.isStaff());
    }

    @Override
    public boolean shows(Row row, String member) {
        return switch (row.model().name()) {
            case "user" -> caller.isAdmin() || isOwn(row, "id") || othersSee(row, member);
            case "like" ->
                switch (member) {
                    case "postId" ->
                        value(row, member) == null
                                || related(row, "post").stream().anyMatch(this::seesPost);
                    case "commentId" ->
                        value(row, member) == null
                                || related(row, "comment").stream().anyMatch(this::sees);
                    default -> true;
                };
            case Specimens.NAME -> specimens.shows(row, member);
            default -> true;
        };
    }

    private boolean othersSee(Row user, String member) {
        return switch (member) {
            case "email", "verified", "lastLogin", "version", "updatedAt" -> false;
            case "settings", "sessions", "accounts", "notifications" -> false;
            case "name", "fullName", "bio", "role", "createdAt", "_count", "profile" -> !isPrivate(user);
            case "deletedAt" -> caller.isStaff() && !isPrivate(user);
            default -> true;
        };
    }
}
