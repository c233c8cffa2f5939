/// Refract, a reactive data API for PostgreSQL: the program's entry point.
@org.jspecify.annotations.NullMarked
package io.refract;
