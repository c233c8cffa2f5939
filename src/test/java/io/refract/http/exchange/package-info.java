/// What the lines and headers of requests mean.
@org.jspecify.annotations.NullMarked
package io.refract.http.exchange;
