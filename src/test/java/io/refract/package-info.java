/// The program's start.
@NullMarked
package io.refract;

import org.jspecify.annotations.NullMarked;
