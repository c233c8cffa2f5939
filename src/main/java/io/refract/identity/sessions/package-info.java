/// Signing in and out: sessions, their refresh tokens, and the resources below `/api/v1/auth`.
///
/// Passwords, refresh tokens and cookies come in; access tokens, refresh tokens and users go out, never to be kept by
/// anything on the way. Rejected are wrong passwords, tokens that do not count any more, whose whole family ends with
/// the attempt, and pages of other origins that would use a browser's cookie.
@NullMarked
package io.refract.identity.sessions;

import org.jspecify.annotations.NullMarked;
