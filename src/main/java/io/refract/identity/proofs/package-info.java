/// What only the owner of an e-mail address can do: confirm the address, and choose a new password without the old one.
///
/// Whoever asks is answered alike, be there such a user or not; a mail goes to the address, with a token that
/// is good once and for a while, of which only the hash is kept. The token comes in again. Rejected are
/// tokens that are wrong, used or late.
@NullMarked
package io.refract.identity.proofs;

import org.jspecify.annotations.NullMarked;
