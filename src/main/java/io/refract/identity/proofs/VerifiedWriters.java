package io.refract.identity.proofs;

import io.refract.access.Caller;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.http.WritePermit;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Lets only those users write whose address is confirmed, where the settings want it so. What belongs to signing in is
/// for all.
@Singleton
class VerifiedWriters implements WritePermit {
    private static final String VERIFIED = "select verified from public.users where id = $1";

    private final ProofConfig config;
    private final Database database;

    VerifiedWriters(ProofConfig config, Database database) {
        this.config = config;
        this.database = database;
    }

    @Override
    public Uni<Void> check(Caller caller) {
        return config.required() && caller instanceof Caller.SignedIn user
                ? database.run(Statement.of("caller.verified", VERIFIED, user.id()))
                        .invoke(rows -> {
                            if (rows.stream().noneMatch(row -> Boolean.TRUE.equals(row.value(0)))) {
                                throw Failure.of(ErrorCode.FORBIDDEN, "Confirm your e-mail address first.");
                            }
                        })
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
