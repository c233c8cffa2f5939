/// API keys: made and revoked by users who are signed in, and presented by programs that call for them.
///
/// Names and scopes come in, a key goes out, once; keys come in, callers go out whose scopes narrow what their owner
/// may do. Rejected are scopes of what does not exist, more keys than a user may have, and keys that were not made
/// here,
/// have expired, were revoked, or whose owner is gone.
@NullMarked
package io.refract.identity.keys;

import org.jspecify.annotations.NullMarked;
