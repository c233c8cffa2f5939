/// The description of the API.
@org.jspecify.annotations.NullMarked
package io.refract.http.openapi;
