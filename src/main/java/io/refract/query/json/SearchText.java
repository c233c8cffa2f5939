package io.refract.query.json;

/// A full-text query in the words of `to_tsquery`, which finds nothing wrong with it whatever the client wrote.
///
/// @param query words and phrases in quotes, `&`, `|`, `!`, `<N>` and parentheses; empty if nothing is searched for
/// @param alone whether only the searched text itself can tell: the query demands that words are missing or have
/// weights, which says nothing about a larger text
record SearchText(String query, boolean alone) {
    /// In characters.
    static final int MAX_LENGTH = 1000;
}
