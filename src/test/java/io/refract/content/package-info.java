/// Specifications of posts, comments, likes, follows and notifications over HTTP.
@org.jspecify.annotations.NullMarked
package io.refract.content;
