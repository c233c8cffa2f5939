package io.refract.record;

import io.refract.kernel.Document;
import java.util.UUID;

/// A row that has just been made, as its caller sees it.
public record Created(UUID id, Document document) {}
