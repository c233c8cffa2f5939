/// A closed tree of the SQL that Refract writes, and its renderer for PostgreSQL.
///
/// A [Select] comes in, [Rendered] text with numbered parameters goes out. Identifiers are quoted wherever they need
/// it and values are bound, so that nothing that a client sends can become part of a statement's text.
@NullMarked
package io.refract.sql;

import org.jspecify.annotations.NullMarked;
