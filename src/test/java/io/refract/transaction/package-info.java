@NullMarked
package io.refract.transaction;

import org.jspecify.annotations.NullMarked;
