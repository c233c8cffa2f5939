@NullMarked
package io.refract.catalog;

import org.jspecify.annotations.NullMarked;
