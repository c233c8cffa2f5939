/// The way of an answer out: documents, pages, and problems where a request has failed.
///
/// Documents and pages come in from features, failures from everywhere; out go bytes with their headers, as fast as the
/// client takes them. Nothing is rejected here; a client that takes nothing for too long loses its connection.
@NullMarked
package io.refract.http.answers;

import org.jspecify.annotations.NullMarked;
