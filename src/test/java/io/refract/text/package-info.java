@NullMarked
package io.refract.text;

import org.jspecify.annotations.NullMarked;
