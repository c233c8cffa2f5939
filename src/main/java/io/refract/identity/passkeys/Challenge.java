package io.refract.identity.passkeys;

import io.refract.kernel.Sha256;
import io.vertx.core.buffer.Buffer;

/// What a device has to sign, so that what it signs is good once and for one purpose. Nobody keeps it here: it travels
/// with
/// the browser, sealed.
///
/// @param bytes random ones, until when it is good, and the seal
record Challenge(byte[] bytes) {
    /// By which it is known that it was answered.
    Buffer mark() {
        return Buffer.buffer(Sha256.of(bytes));
    }
}
