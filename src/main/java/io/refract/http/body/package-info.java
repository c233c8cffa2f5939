/// Reads JSON request bodies strictly, and tells everything that is wrong with one at once.
///
/// Bytes come in. A record marked with [io.refract.http.body.RequestBody] goes out, or, where a body holds
/// what a model has and nothing else, the values of its fields, with all constraints checked. Rejected are
/// malformed JSON, unknown fields, values of the wrong type, broken constraints, and fields that the caller
/// may not write.
@NullMarked
package io.refract.http.body;

import org.jspecify.annotations.NullMarked;
