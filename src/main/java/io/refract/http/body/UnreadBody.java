package io.refract.http.body;

/// The body of a request as it came: JSON whose meaning depends on the path.
///
/// @param json not to be modified; empty if there was no body
public record UnreadBody(byte[] json) {}
