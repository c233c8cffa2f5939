/// Who calls, and which rows and fields that caller may see.
///
/// A plan comes in, the same plan narrowed by the policies of every model that it touches goes out. A model without a
/// policy is refused.
@NullMarked
package io.refract.access;

import org.jspecify.annotations.NullMarked;
