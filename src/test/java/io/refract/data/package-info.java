@NullMarked
package io.refract.data;

import org.jspecify.annotations.NullMarked;
