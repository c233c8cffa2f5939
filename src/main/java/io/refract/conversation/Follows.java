package io.refract.conversation;

import java.nio.charset.StandardCharsets;

/// How a follow or unfollow has left things.
///
/// @param following whether the caller follows the user now
/// @param followers how many do
record Follows(boolean following, long followers) {
    byte[] json() {
        return "{\"following\":%b,\"followers\":%d}"
                .formatted(following, followers)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
