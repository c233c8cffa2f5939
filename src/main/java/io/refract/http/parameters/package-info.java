/// The parameters of a request's query, read by name and type.
///
/// The query comes in; ids, flags, numbers, choices and the wanted page go out. Everything that is wrong is rejected at
/// once: values of the wrong type, parameters that are given twice, and those that do not exist.
@NullMarked
package io.refract.http.parameters;

import org.jspecify.annotations.NullMarked;
