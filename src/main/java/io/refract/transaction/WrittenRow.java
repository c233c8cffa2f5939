package io.refract.transaction;

import java.util.UUID;

/// A row that an entity has written.
///
/// @param model the model's name
/// @param made whether it is a new one
public record WrittenRow(String model, UUID id, boolean made) {}
