/// Specifications of what every endpoint shares.
@NullMarked
package io.refract.http;

import org.jspecify.annotations.NullMarked;
