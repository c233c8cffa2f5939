package io.refract.identity.proofs;

import io.refract.execute.Statement;
import io.refract.mails.Asked;
import io.refract.mails.Letter;
import io.refract.mails.Mail;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Asks the owner of a user's address to confirm it, unless that is done. Its token takes the place of an earlier one.
@Singleton
class VerificationLetter implements Letter {
    static final String KIND = "VERIFY_EMAIL";

    private static final String GIVE = """
            update public.users
               set verification_token = $2, verification_expires = now() + make_interval(secs => $3::float8)
             where id = $1 and not verified and deleted_at is null
            returning email""";

    private final ProofMails mails;
    private final ProofConfig config;

    VerificationLetter(ProofMails mails, ProofConfig config) {
        this.mails = mails;
        this.config = config;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Optional<Mail>> write(Asked asked) {
        return asked.user() == null ? ProofMails.nothing() : write(asked, asked.user());
    }

    private Uni<Optional<Mail>> write(Asked asked, UUID user) {
        var lasting = config.verification();
        return mails.write(
                asked,
                user,
                token -> Statement.of("user.giveVerification", GIVE, user, token.hash(), (double) lasting.toSeconds()),
                "verify-email",
                Map.of("hours", lasting.toHours()));
    }
}
