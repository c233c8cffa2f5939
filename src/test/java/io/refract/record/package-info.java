/// Specifications of what all resources do alike, over HTTP.
@org.jspecify.annotations.NullMarked
package io.refract.record;
