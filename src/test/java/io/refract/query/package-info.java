@NullMarked
package io.refract.query;

import org.jspecify.annotations.NullMarked;
