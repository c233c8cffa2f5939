@NullMarked
package io.refract.compile;

import org.jspecify.annotations.NullMarked;
