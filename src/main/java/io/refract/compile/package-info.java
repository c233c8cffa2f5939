/// From a plan to exactly one SQL statement, and the writer that turns its typed rows into JSON bytes.
///
/// A [io.refract.plan.ReadPlan] comes in, a [CompiledRead] goes out. To-one relations are columns of the same row,
/// to-many relations parallel arrays from one lateral aggregate each, lists within lists JSON, counts correlated
/// subqueries. It rejects lists within lists that have too many columns.
@NullMarked
package io.refract.compile;

import org.jspecify.annotations.NullMarked;
