package io.refract.identity.proofs;

import io.refract.execute.Statement;
import io.refract.identity.UserLookups;
import io.refract.mails.Asked;
import io.refract.mails.Letter;
import io.refract.mails.Mail;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Has the owner of an address choose a new password, if there is a user with the address. It goes to the
/// address as the user has it, not as somebody has written it. Its token takes the place of an earlier one.
@Singleton
class ResetLetter implements Letter {
    static final String KIND = "RESET_PASSWORD";

    private static final String GIVE = """
            insert into public.password_resets as r (user_id, token, email, expires)
            select id, $2, email, now() + make_interval(secs => $3::float8)
              from public.users where id = $1 and deleted_at is null
                on conflict (user_id) do update
               set token = excluded.token, email = excluded.email, expires = excluded.expires
            returning r.email""";

    private final UserLookups users;
    private final ProofMails mails;
    private final ProofConfig config;

    ResetLetter(UserLookups users, ProofMails mails, ProofConfig config) {
        this.users = users;
        this.mails = mails;
        this.config = config;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Optional<Mail>> write(Asked asked) {
        return asked.email() == null
                ? ProofMails.nothing()
                : users.idByEmail(asked.email())
                        .chain(user -> user.map(id -> write(asked, id)).orElseGet(ProofMails::nothing));
    }

    private Uni<Optional<Mail>> write(Asked asked, UUID user) {
        var lasting = config.reset();
        return mails.write(
                asked,
                user,
                token -> Statement.of("user.giveReset", GIVE, user, token.hash(), (double) lasting.toSeconds()),
                "reset-password",
                Map.of("minutes", lasting.toMinutes()));
    }
}
