@NullMarked
package io.refract.identity.passkeys;

import org.jspecify.annotations.NullMarked;
