/// What holds for the whole program.
@NullMarked
package io.refract.architecture;

import org.jspecify.annotations.NullMarked;
