/// The servers of a bare machine.
@NullMarked
package io.refract.local;

import org.jspecify.annotations.NullMarked;
