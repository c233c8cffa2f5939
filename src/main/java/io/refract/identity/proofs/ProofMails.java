package io.refract.identity.proofs;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.http.limits.MailLimits;
import io.refract.mails.Asked;
import io.refract.mails.Mail;
import io.refract.mails.Templates;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Writes the mails that bring a token to whoever reads them, to users who may be written to.
@Singleton
class ProofMails {
    private final Transactions transactions;
    private final MailLimits limits;
    private final Templates templates;

    ProofMails(Transactions transactions, MailLimits limits, Templates templates) {
        this.transactions = transactions;
        this.limits = limits;
        this.templates = templates;
    }

    /// A mail with a new token.
    ///
    /// @param giving the statement that keeps the token's hash; it tells the address, or nothing if there is none
    /// @param values that the template knows beside the token
    Uni<Optional<Mail>> write(
            Asked asked,
            UUID user,
            Function<ProofToken, Statement> giving,
            String template,
            Map<String, Object> values) {
        return limits.mayWrite(user, asked.kind(), asked.attempt())
                .chain(may -> may ? give(giving, template, values) : nothing());
    }

    /// No mail.
    static Uni<Optional<Mail>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Mail>> give(
            Function<ProofToken, Statement> giving, String template, Map<String, Object> values) {
        var token = ProofToken.made();
        return transactions.send(
                Caller.SYSTEM,
                "mails",
                work -> work.run(giving.apply(token))
                        .map(rows -> rows.stream()
                                .findFirst()
                                .map(row ->
                                        templates.mail(String.valueOf(row.value(0)), template, token.among(values)))));
    }
}
