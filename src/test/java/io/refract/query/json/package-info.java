@NullMarked
package io.refract.query.json;

import org.jspecify.annotations.NullMarked;
