package io.refract.query.json;

/// How rows to be made may be written beside the arguments of `createMany`: each a line.
public enum RowFormat {
    /// An object of JSON a line.
    JSON_LINES,

    /// Comma-separated values as of RFC 4180, the first line of which names fields. An empty cell is null, `""` is
    /// empty text.
    CSV
}
