/// The description of the API as the build makes it.
@NullMarked
package io.refract.data.openapi;

import org.jspecify.annotations.NullMarked;
