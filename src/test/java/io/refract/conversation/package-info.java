/// Specifications of comments, likes and follows over HTTP.
@org.jspecify.annotations.NullMarked
package io.refract.conversation;
