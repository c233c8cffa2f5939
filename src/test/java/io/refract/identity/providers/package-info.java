/// Signing in with accounts of other providers, against a small provider of the tests' own.
@NullMarked
package io.refract.identity.providers;

import org.jspecify.annotations.NullMarked;
