@NullMarked
package io.refract.identity.tokens;

import org.jspecify.annotations.NullMarked;
