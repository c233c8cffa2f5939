package io.refract.data;

/// The body of a request as it came: arguments of a query as JSON.
///
/// @param json not to be modified; empty if there was no body
record QueryBody(byte[] json) {}
