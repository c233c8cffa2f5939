@NullMarked
package io.refract.sql;

import org.jspecify.annotations.NullMarked;
