/// Signing in with accounts of other providers, by OpenID Connect: the code flow with PKCE.
///
/// Codes that a provider has given to a browser come in; users go out who are signed in, known by what the provider
/// says
/// and has signed. Rejected are codes that this browser did not ask for, what a provider has not signed for us and now,
/// and accounts whose address somebody else may have taken. Providers are asked with limits in time, bytes and number.
@NullMarked
package io.refract.identity.providers;

import org.jspecify.annotations.NullMarked;
