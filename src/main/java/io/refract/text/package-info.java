/// Texts as people read them: where the words are that a full-text query has found, and which part of a text to show.
///
/// A text and PostgreSQL's form of a query come in, a snippet in HTML goes out. It rejects nothing: a text without
/// words of the query is shown by its beginning.
@NullMarked
package io.refract.text;

import org.jspecify.annotations.NullMarked;
