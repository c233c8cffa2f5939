@NullMarked
package io.refract.kernel;

import org.jspecify.annotations.NullMarked;
