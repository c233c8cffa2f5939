package io.refract.query;

/// What becomes of rows that are deleted softly.
public enum Deleted {
    EXCLUDED,
    INCLUDED,
    ONLY
}
