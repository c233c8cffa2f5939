package io.refract.http.body;

/// The body of a request as it came: a text whose meaning depends on the path, JSON unless the path takes other types.
///
/// @param json the text in UTF-8, not to be modified; empty if there was no body
public record UnreadBody(byte[] json) {}
