package io.refract.histories;

/// What a transaction did with one row. No two writes of a history give a row the same version.
sealed interface Operation {
    String key();

    String version();

    record Read(String key, String version) implements Operation {}

    record Write(String key, String version) implements Operation {}
}
