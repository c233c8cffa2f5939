@NullMarked
package io.refract.access;

import org.jspecify.annotations.NullMarked;
