/// Specifications of how bodies are read.
@NullMarked
package io.refract.http.body;

import org.jspecify.annotations.NullMarked;
