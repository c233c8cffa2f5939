@NullMarked
package io.refract.plan;

import org.jspecify.annotations.NullMarked;
