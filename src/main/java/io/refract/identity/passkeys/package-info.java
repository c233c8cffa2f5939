/// Passkeys (WebAuthn): users register key pairs of their devices, and sign in by what those sign.
///
/// What browsers give comes in, in the JSON forms of WebAuthn; options for browsers, passkeys and tokens go out.
/// Rejected are challenges that were not made here, for this purpose and this user, that are over or were answered
/// before, pages of other origins, signatures that do not fit, keys of other algorithms, and counters that go back.
@NullMarked
package io.refract.identity.passkeys;

import org.jspecify.annotations.NullMarked;
