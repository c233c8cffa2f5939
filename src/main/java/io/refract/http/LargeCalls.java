package io.refract.http;

/// Tells which calls may have large bodies: each bean of this type answers for its own paths.
public interface LargeCalls {
    /// Whether a call of that method and path is one of them.
    boolean contain(String method, String path);
}
