package io.refract.identity.proofs;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.http.limits.MailLimits;
import io.refract.mails.Asked;
import io.refract.mails.Letter;
import io.refract.mails.Mail;
import io.refract.mails.Templates;
import io.refract.sql.Cells;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Has the owner of an address choose a new password, if there is a user with the address. It goes to the address as
/// the user has
/// it, not as somebody has written it. Its token takes the place of an earlier one.
@Singleton
class ResetLetter implements Letter {
    static final String KIND = "RESET_PASSWORD";

    private static final String FIND = """
            select id from public.users
             where public.without_case(email) = public.without_case($1) and deleted_at is null""";

    private static final String GIVE = """
            insert into public.password_resets as r (user_id, token, email, expires)
            select id, $2, email, now() + make_interval(secs => $3::float8)
              from public.users where id = $1 and deleted_at is null
                on conflict (user_id) do update
               set token = excluded.token, email = excluded.email, expires = excluded.expires
            returning r.email""";

    private final Transactions transactions;
    private final MailLimits limits;
    private final Templates templates;
    private final ProofConfig config;

    ResetLetter(Transactions transactions, MailLimits limits, Templates templates, ProofConfig config) {
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
        return user(asked)
                .chain(user -> user.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : limits.mayWrite(user.get(), KIND, asked.attempt())
                                .chain(may -> may
                                        ? give(user.get())
                                        : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<UUID>> user(Asked asked) {
        return transactions.send(
                Caller.SYSTEM,
                "mails",
                work -> work.run(Statement.of("user.toReset", FIND, asked.email()))
                        .map(ResetLetter::id));
    }

    private static Optional<UUID> id(List<Cells> rows) {
        return rows.stream().findFirst().map(row -> (UUID) Objects.requireNonNull(row.value(0)));
    }

    private Uni<Optional<Mail>> give(UUID user) {
        var token = ProofToken.made();
        var statement = Statement.of("user.giveReset", GIVE, user, token.hash(), (double)
                config.reset().toSeconds());
        return transactions.send(
                Caller.SYSTEM,
                "mails",
                work -> work.run(statement)
                        .map(rows -> rows.stream()
                                .findFirst()
                                .map(row -> templates.mail(
                                        String.valueOf(row.value(0)),
                                        "reset-password",
                                        Map.of(
                                                "token",
                                                token.text(),
                                                "minutes",
                                                config.reset().toMinutes())))));
    }
}
