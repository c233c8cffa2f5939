package io.refract.catalog;

/// How a model can be searched.
///
/// @param column the `tsvector` column
/// @param configuration the text search configuration that queries are read with, such as `english`
public record TextSearch(String column, String configuration) {}
