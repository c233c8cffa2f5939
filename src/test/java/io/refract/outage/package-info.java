/// Servers taken away and given back under requests.
@NullMarked
package io.refract.outage;

import org.jspecify.annotations.NullMarked;
