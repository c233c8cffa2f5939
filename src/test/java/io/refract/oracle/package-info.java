/// The query language held against an oracle: random questions as clients ask them, answered by the engine and by a
/// naive evaluation of the documented meaning over the same rows in memory; and questions that are no questions.
@NullMarked
package io.refract.oracle;

import org.jspecify.annotations.NullMarked;
