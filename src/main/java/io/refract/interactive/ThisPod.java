package io.refract.interactive;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/// The process that this is, which no other one is taken for, not even its successor at the same
/// address.
@Singleton
public class ThisPod {
    private final long number = new SecureRandom().nextLong();

    public long number() {
        return number;
    }
}
