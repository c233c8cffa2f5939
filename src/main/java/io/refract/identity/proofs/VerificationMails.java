package io.refract.identity.proofs;

import io.refract.engine.Consequence;
import io.refract.execute.Statement;
import io.refract.mails.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/// Has new users, and users with a new address, asked to confirm it.
@ApplicationScoped
class VerificationMails implements Consequence {
    private static final String UNVERIFIED = """
            select '%s', id from public.users where id = any($1::uuid[]) and not verified and deleted_at is null""".formatted(VerificationLetter.KIND);

    private static final String ASK = """
            with asked as (%s returning true)
            select '', '' from asked where false""".formatted(Outbox.toUsers(UNVERIFIED));

    @Override
    public String model() {
        return "user";
    }

    @Override
    public Set<String> of() {
        return Set.of(MADE, "email");
    }

    @Override
    public Statement statement(UUID[] rows) {
        return Statement.of("mail.verification", ASK, (Object) rows);
    }
}
