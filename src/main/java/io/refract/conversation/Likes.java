package io.refract.conversation;

import java.nio.charset.StandardCharsets;

/// How a like or unlike has left things.
///
/// @param liked whether the caller likes it now
/// @param likes how many do
record Likes(boolean liked, long likes) {
    byte[] json() {
        return "{\"liked\":%b,\"likes\":%d}".formatted(liked, likes).getBytes(StandardCharsets.US_ASCII);
    }
}
