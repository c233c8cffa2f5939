@NullMarked
package io.refract.identity.sessions;

import org.jspecify.annotations.NullMarked;
