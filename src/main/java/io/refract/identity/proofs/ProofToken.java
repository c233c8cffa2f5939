package io.refract.identity.proofs;

import io.refract.kernel.Failure;
import io.refract.kernel.Secrets;
import io.refract.kernel.Sha256;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;

/// What is sent to an address: 256 random bits, of which only the hash is stored.
record ProofToken(String text) {
    private static final int BYTES = 32;

    static ProofToken made() {
        return new ProofToken(Secrets.text(Secrets.random(BYTES)));
    }

    Buffer hash() {
        return Buffer.buffer(Sha256.of(text));
    }

    /// What a template knows, and the token.
    Map<String, Object> among(Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("token", text);
        return all;
    }

    /// What whoever presents a token is told that proves nothing, or no longer.
    static Failure refused() {
        return Failure.validation("token", "Token", "is not valid, was used already, or has expired");
    }

    /// Without the token.
    @Override
    public String toString() {
        return "ProofToken";
    }
}
