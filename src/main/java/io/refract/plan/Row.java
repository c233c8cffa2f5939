package io.refract.plan;

import io.refract.catalog.Model;

/// A row that is written.
///
/// @param key its key, for rows that refer to it; a model whose key has several fields has no such
/// @param isIt tells it from all others
record Row(Model model, Value key, Predicate isIt) {}
