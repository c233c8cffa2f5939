@NullMarked
package io.refract.identity.keys;

import org.jspecify.annotations.NullMarked;
