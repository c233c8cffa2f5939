package io.refract.http.connection;

/// The program stops, and is about to take no more connections: an event for those who hold something
/// for clients, who do not find it any more afterwards. It is told on the thread that stops the program.
public record Closing() {}
