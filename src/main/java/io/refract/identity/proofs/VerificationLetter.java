package io.refract.identity.proofs;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.http.limits.MailLimits;
import io.refract.mails.Asked;
import io.refract.mails.Letter;
import io.refract.mails.Mail;
import io.refract.mails.Templates;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// Asks the owner of a user's address to confirm it, unless that is done. Its token takes the place of an earlier one.
@Singleton
class VerificationLetter implements Letter {
    static final String KIND = "VERIFY_EMAIL";

    private static final String GIVE = """
            update public.users
               set verification_token = $2, verification_expires = now() + make_interval(secs => $3::float8)
             where id = $1 and not verified and deleted_at is null
            returning email""";

    private final Transactions transactions;
    private final MailLimits limits;
    private final Templates templates;
    private final ProofConfig config;

    VerificationLetter(Transactions transactions, MailLimits limits, Templates templates, ProofConfig config) {
        this.transactions = transactions;
        this.limits = limits;
        this.templates = templates;
        this.config = config;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Optional<Mail>> write(Asked asked) {
        return asked.user() == null
                ? Uni.createFrom().item(Optional.empty())
                : limits.mayWrite(asked.user(), KIND, asked.attempt())
                        .chain(may -> may ? give(asked) : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Mail>> give(Asked asked) {
        var token = ProofToken.made();
        var statement = Statement.of("user.giveVerification", GIVE, asked.user(), token.hash(), (double)
                config.verification().toSeconds());
        return transactions.send(
                Caller.SYSTEM,
                "mails",
                work -> work.run(statement)
                        .map(rows -> rows.stream()
                                .findFirst()
                                .map(row -> templates.mail(
                                        String.valueOf(row.value(0)),
                                        "verify-email",
                                        Map.of(
                                                "token",
                                                token.text(),
                                                "hours",
                                                config.verification().toHours())))));
    }
}
