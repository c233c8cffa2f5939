package io.refract.access;

import java.util.Optional;
import java.util.UUID;

/// On whose behalf something is read or written.
public sealed interface Caller {
    /// Nobody signed in.
    Caller ANONYMOUS = new Anonymous();

    /// Refract itself: jobs and trusted reads, past every row policy; never made from a request.
    Caller SYSTEM = new Internal();

    /// A user who has proved who they are.
    static Caller user(UUID id, Role role) {
        return new SignedIn(id, role, Optional.empty(), Optional.empty());
    }

    /// A user who is signed in, and may sign out.
    static Caller user(UUID id, Role role, UUID session) {
        return new SignedIn(id, role, Optional.of(session), Optional.empty());
    }

    /// A program that calls for a user.
    static Caller.SignedIn user(UUID id, Role role, Key key) {
        return new SignedIn(id, role, Optional.empty(), Optional.of(key));
    }

    record Anonymous() implements Caller {}

    record Internal() implements Caller {}

    /// @param session in which the user is signed in, if it is one that can be ended
    /// @param key by which a program calls for the user, and which narrows what it may do
    record SignedIn(UUID id, Role role, Optional<UUID> session, Optional<Key> key) implements Caller {
        /// The user as such, whatever the key: for what the key's scopes have been asked about already.
        public SignedIn withoutKey() {
            return new SignedIn(id, role, session, Optional.empty());
        }
    }

    /// A key that a user has made for a program.
    record Key(UUID id, Scopes scopes) {}

    /// The key that is called by; empty for all who call by no key.
    default Optional<Key> calledBy() {
        return this instanceof SignedIn signedIn ? signedIn.key() : Optional.empty();
    }

    /// Fails with `FORBIDDEN` if the caller calls by a key that has no scope for that.
    default void require(Needs needs) {
        calledBy().ifPresent(key -> key.scopes().check(needs));
    }

    /// The user's id; empty for [#ANONYMOUS] and [#SYSTEM].
    default Optional<UUID> userId() {
        return this instanceof SignedIn signedIn ? Optional.of(signedIn.id()) : Optional.empty();
    }

    /// Whether this is the user with the given id.
    default boolean is(UUID id) {
        return this instanceof SignedIn signedIn && signedIn.id().equals(id);
    }

    default CallerKind kind() {
        return switch (this) {
            case Anonymous() -> CallerKind.ANONYMOUS;
            case Internal() -> CallerKind.SYSTEM;
            case SignedIn signedIn ->
                switch (signedIn.role()) {
                    case USER -> CallerKind.USER;
                    case MODERATOR -> CallerKind.MODERATOR;
                    case ADMIN -> CallerKind.ADMIN;
                };
        };
    }

    /// A moderator, an administrator or the system itself.
    default boolean isStaff() {
        return kind().isStaff();
    }

    /// An administrator or the system itself.
    default boolean isAdmin() {
        return kind() == CallerKind.ADMIN || kind() == CallerKind.SYSTEM;
    }
}
