package io.refract.engine;

/// Some of the rows of a stream, each a line of JSON.
///
/// @param json not to be modified
/// @param taken to be run, from whichever thread, when it is on its way to the client: so much more may come then
public record Lines(byte[] json, int rows, Runnable taken) {}
