/// How answers and problems go out.
@org.jspecify.annotations.NullMarked
package io.refract.http.answers;
