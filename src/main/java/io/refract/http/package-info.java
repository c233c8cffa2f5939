/// What every endpoint shares: problems, request ids, the caller, parameters, pages, conditional requests, limits.
///
/// Requests come in from Quarkus REST; answers go out as bytes with their headers. This package rejects what is
/// wrong with a request as HTTP sees it: unknown routes, methods, parameters and media types, bodies that are too
/// large, credentials that do not hold, and callers who ask too often.
@NullMarked
package io.refract.http;

import org.jspecify.annotations.NullMarked;
