/// The request as those see it who answer it: who calls, and on which conditions.
///
/// In come requests with their callers; out goes what resources ask of them. This package rejects callers who are not
/// signed in where that is needed, or who may not do what only staff do. How tokens are understood is told by features.
@NullMarked
package io.refract.http;

import org.jspecify.annotations.NullMarked;
