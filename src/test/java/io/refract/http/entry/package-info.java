/// What is refused before a resource is asked, and what is let in.
@org.jspecify.annotations.NullMarked
package io.refract.http.entry;
