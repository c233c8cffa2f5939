package io.refract.identity.passwords;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes and checks the hashes of passwords.
///
/// New ones are made by Argon2id with the cost that the settings tell. Older ones are checked as they were made, by
/// whichever of the two algorithms.
@Singleton
public class Passwords {
    private static final Logger LOG = Logger.getLogger(Passwords.class);
    private static final Verdict WRONG = new Verdict.Wrong();
    private static final Verdict RIGHT = new Verdict.Right();

    private final Argon2.Cost cost;
    private final Argon2 nobodys;
    private final Workplace workplace;

    Passwords(Vertx vertx, PasswordConfig config, MeterRegistry registry) {
        cost = config.cost();
        nobodys = new Argon2(cost, new byte[16], new byte[32]);
        var threads = threads(config);
        workplace = new Workplace(vertx, threads, config.waiting() * threads, registry);
    }

    private static int threads(PasswordConfig config) {
        var processors = Runtime.getRuntime().availableProcessors();
        var fitting = Runtime.getRuntime().maxMemory() / 8 / config.cost().bytes();
        return config.threads().orElseGet(() -> (int) Math.max(1, Math.min(processors / 2, fitting)));
    }

    /// Refuses wrong settings at start, and reads the list of common passwords before the first is asked about.
    void start(@Observes StartupEvent event) {
        workplace.run(CommonPasswords::count).subscribe().with(_ -> {}, LOG::error);
    }

    @PreDestroy
    void close() {
        workplace.close();
    }

    /// A salted hash, to be kept; it takes tens of milliseconds on purpose. `OVERLOADED` if too many wait already.
    public Uni<String> hash(String password) {
        return workplace.run(() -> Argon2.of(password, cost).text());
    }

    /// Whether it is the password that the hash was made of. `OVERLOADED` if too many wait already.
    ///
    /// @param hash null for a user who has none or who is not there; finding that it is wrong takes as long as ever
    public Uni<Verdict> verify(String password, @Nullable String hash) {
        var argon2 = hash == null ? nobodys : Argon2.read(hash).orElse(nobodys);
        if (hash != null && Bcrypt.isHash(hash)) {
            return workplace.run(() -> Bcrypt.isOf(password, hash) ? outdated(password) : WRONG);
        }
        return workplace.run(() -> {
            if (!argon2.isOf(password)) {
                return WRONG;
            }
            return argon2.cost().isLessThan(cost) ? outdated(password) : RIGHT;
        });
    }

    private Verdict outdated(String password) {
        return new Verdict.Outdated(Argon2.of(password, cost).text());
    }
}
