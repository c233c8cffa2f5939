/// Transactions that span requests while everything fails around them: what their clients were told is
/// held against what is there in the end.
@NullMarked
package io.refract.simulation;

import org.jspecify.annotations.NullMarked;
