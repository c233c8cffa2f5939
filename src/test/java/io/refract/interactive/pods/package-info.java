/// What pods know of each other.
@NullMarked
package io.refract.interactive.pods;

import org.jspecify.annotations.NullMarked;
