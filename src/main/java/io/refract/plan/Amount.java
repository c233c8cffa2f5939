package io.refract.plan;

import java.util.Optional;

/// A number of rows.
///
/// @param most the number or a larger one, of which there are few
/// @param exact the number, where it is bound; empty where that is `most`
public record Amount(long most, Optional<Value> exact) {}
