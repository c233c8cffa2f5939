package io.refract.sql;

/// What a [With] gives a name to, and what the rows are that it gives.
public sealed interface Part permits Select, Insert, Update, Delete {}
