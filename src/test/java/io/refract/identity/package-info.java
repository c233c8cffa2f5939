/// Specifications of users, settings and profiles over HTTP.
@NullMarked
package io.refract.identity;

import org.jspecify.annotations.NullMarked;
