/// What tests share: real servers, started once for all of them.
@NullMarked
package io.refract.testing;

import org.jspecify.annotations.NullMarked;
