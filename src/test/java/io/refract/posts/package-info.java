/// Specifications of posts over HTTP.
@org.jspecify.annotations.NullMarked
package io.refract.posts;
