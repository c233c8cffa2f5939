/// Requests that are sent again.
@org.jspecify.annotations.NullMarked
package io.refract.http.idempotency;
