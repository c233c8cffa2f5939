package io.refract.mails;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail that is to be written and sent.
///
/// @param user who is written to; null if an address was named
/// @param email as somebody has named it; null if it goes to a user
/// @param attempt the first one is 1
/// @param lease when it is taken for lost; another one once somebody has asked again
public record Asked(
        UUID id, String kind, @Nullable UUID user, @Nullable String email, int attempt, OffsetDateTime lease) {}
