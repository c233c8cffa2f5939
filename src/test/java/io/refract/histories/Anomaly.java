package io.refract.histories;

/// Something that was found.
///
/// @param evidence for who has to understand it
record Anomaly(Phenomenon phenomenon, String evidence) {}
