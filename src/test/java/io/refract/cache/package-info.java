@NullMarked
package io.refract.cache;

import org.jspecify.annotations.NullMarked;
