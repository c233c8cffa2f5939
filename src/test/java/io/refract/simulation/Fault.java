package io.refract.simulation;

/// Something that goes wrong for a moment. It is over when it returns.
///
/// @param weight how often it happens beside others
public record Fault(String name, int weight, Runnable happening) {}
