@NullMarked
package io.refract.settings;

import org.jspecify.annotations.NullMarked;
