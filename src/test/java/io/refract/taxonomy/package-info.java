/// Specifications of categories and tags over HTTP.
@org.jspecify.annotations.NullMarked
package io.refract.taxonomy;
