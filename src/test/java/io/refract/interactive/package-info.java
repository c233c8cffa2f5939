/// Transactions that span requests, as their clients see them.
@NullMarked
package io.refract.interactive;

import org.jspecify.annotations.NullMarked;
