@NullMarked
package io.refract.encryption;

import org.jspecify.annotations.NullMarked;
