/// What documents tell readers to do, done.
@NullMarked
package io.refract.walkthrough;

import org.jspecify.annotations.NullMarked;
