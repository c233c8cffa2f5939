@NullMarked
package io.refract.engine;

import org.jspecify.annotations.NullMarked;
