package io.refract.identity.passwords;

import io.quarkus.runtime.configuration.MemorySize;
import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/// What the hash of a password costs. Hashes that were made for less are made anew when their user signs in.
@ConfigMapping(prefix = "refract.passwords")
interface PasswordConfig {
    /// The memory that a hash takes while it is made, in full KiB.
    @WithDefault("12M")
    @Allowed(least = "1M", most = "1G")
    MemorySize memory();

    /// How many times the memory is filled.
    @WithDefault("3")
    @Allowed(least = "1", most = "100")
    int iterations();

    /// Into how many lanes the memory is cut; one thread works through all of them.
    @WithDefault("1")
    @Allowed(least = "1", most = "16")
    int parallelism();

    /// How many hashes are made at once; half of the processors if nothing is said, but no more than fit into an
    /// eighth of the heap, beside what answers and bodies have of it.
    @Allowed(least = "1", most = "1000")
    OptionalInt threads();

    /// How many hashes may be asked for and not made yet, for each thread; more are `OVERLOADED`.
    @WithDefault("16")
    @Allowed(least = "0", most = "100000")
    int waiting();

    /// What hashes are made with.
    default Argon2.Cost cost() {
        return new Argon2.Cost((int) (memory().asLongValue() >> 10), iterations(), parallelism());
    }
}
