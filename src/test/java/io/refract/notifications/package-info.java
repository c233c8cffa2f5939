/// Specifications of notifications over HTTP.
@org.jspecify.annotations.NullMarked
package io.refract.notifications;
