/// Small values that every stage shares: error codes, the one failure type, ids and text rules.
///
/// Nothing comes in and nothing goes out: this package knows neither HTTP nor SQL. It rejects malformed ids and text
/// that PostgreSQL or JSON could not hold.
@NullMarked
package io.refract.kernel;

import org.jspecify.annotations.NullMarked;
