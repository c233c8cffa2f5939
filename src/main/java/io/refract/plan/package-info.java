/// The query with every name resolved against the catalog and every value given its type.
///
/// A [io.refract.query.Query] comes in, a [ReadPlan] goes out. It rejects names that do not exist or that clients may
/// not know of, and comparisons that the field's type does not have. A plan depends on the query's shape only, never
/// on its values, so it is made once per shape.
@NullMarked
package io.refract.plan;

import org.jspecify.annotations.NullMarked;
