/// What was asked, in the words of the one who asked: names are not resolved and values are not typed yet.
///
/// Reads are [Query]s, writes are [Mutation]s; both are values. Two that differ only in their [Parameter]s
/// are equal: they
/// have the same *shape*, and a shape is compiled once. [Parameters] takes the values out again, in an order
/// that depends
/// on the shape alone.
/// Nothing is rejected here but a record that would make no sense for any model.
@NullMarked
package io.refract.query;

import org.jspecify.annotations.NullMarked;
