package io.refract.mails;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.sql.Cells;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The table of mails that are to be sent.
@Singleton
public class Outbox {
    /// Whoever asks while a mail is on its way has another one sent: what is being sent may be out of date.
    private static final String TO_USERS = """
            insert into public.mails (kind, user_id) %s
                on conflict (user_id, kind) where user_id is not null do update set attempts = 0, due = now()""";

    private static final String ADD_TO_USER = toUsers("values ($1, $2)");

    private static final String ADD_TO_ADDRESS = """
            insert into public.mails (kind, email) values ($1, $2)
                on conflict (public.without_case(email), kind) where email is not null
                do update set attempts = 0, due = now()""";

    private static final String WAITING = "select exists (select from public.mails where due <= now())";

    /// Whoever takes a mail has until it is due again; twice as long after each attempt, an hour at most. No
    /// row is waited for that another pod is taking.
    private static final String TAKE = """
            with next as (
                select id from public.mails where due <= now() order by due limit $1 for update skip locked
            )
            update public.mails m
               set attempts = m.attempts + 1,
                   due = now() + make_interval(secs => least(3600, $2::float8 * power(2, least(m.attempts, 20))))
              from next
             where m.id = next.id
            returning m.id, m.kind, m.user_id, m.email, m.attempts, m.due""";

    private static final String DELETE = "delete from public.mails where id = $1 and due = $2";

    private final Transactions transactions;

    Outbox(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The SQL that has mails sent to users.
    ///
    /// @param rows SQL of their kinds and the users' ids
    public static String toUsers(String rows) {
        return TO_USERS.formatted(rows);
    }

    /// Has a mail sent to a user once the work is committed; one that waits is sent at once.
    public Uni<Void> add(StatementRunner work, String kind, UUID user) {
        return work.run(Statement.of("mail.toUser", ADD_TO_USER, kind, user)).replaceWithVoid();
    }

    /// The same to an address, whether it is a user's or not.
    public Uni<Void> add(StatementRunner work, String kind, String email) {
        return work.run(Statement.of("mail.toAddress", ADD_TO_ADDRESS, kind, email))
                .replaceWithVoid();
    }

    /// Whether any is due.
    Uni<Boolean> isWaiting(StatementRunner database) {
        return database.run(Statement.of("mail.waiting", WAITING))
                .map(rows -> Boolean.TRUE.equals(rows.getFirst().value(0)));
    }

    /// Takes mails that are due.
    Uni<List<Asked>> take(int most, double retrySeconds) {
        return transactions.send(
                Caller.SYSTEM,
                "mails",
                work -> work.run(Statement.of("mail.take", TAKE, most, retrySeconds))
                        .map(rows -> rows.stream().map(Outbox::asked).toList()));
    }

    private static Asked asked(Cells row) {
        return new Asked(
                row.id(0),
                String.valueOf(row.value(1)),
                (UUID) row.value(2),
                (String) row.value(3),
                (Integer) Objects.requireNonNull(row.value(4)),
                (OffsetDateTime) Objects.requireNonNull(row.value(5)));
    }

    /// The mail is sent, or given up, unless somebody has asked again meanwhile.
    Uni<Void> delete(Asked mail) {
        return transactions.send(
                Caller.SYSTEM,
                "mails",
                work -> work.run(Statement.of("mail.delete", DELETE, mail.id(), mail.lease()))
                        .replaceWithVoid());
    }
}
