@NullMarked
package io.refract.execute;

import org.jspecify.annotations.NullMarked;
