package io.refract.catalog;

import java.util.List;

/// How a model can be searched.
///
/// @param column the `tsvector` column
/// @param configuration the text search configuration that queries are read with, such as `english`
/// @param fields the names of the text fields that the column is made from
public record TextSearch(String column, String configuration, List<String> fields) {
    /// What texts are read with that no column prepares.
    public static final String DEFAULT_CONFIGURATION = "english";

    public TextSearch {
        fields = List.copyOf(fields);
    }
}
