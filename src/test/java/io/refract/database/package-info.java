/// The schema, tried on real servers: migrations, the rules that the database keeps, and how entities map to it.
@NullMarked
package io.refract.database;

import org.jspecify.annotations.NullMarked;
