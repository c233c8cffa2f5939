/// How often callers may ask.
@org.jspecify.annotations.NullMarked
package io.refract.http.limits;
