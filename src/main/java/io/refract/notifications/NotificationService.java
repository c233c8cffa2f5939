package io.refract.notifications;

import io.refract.execute.Statement;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.record.Actor;
import io.refract.record.Counted;
import io.refract.record.Visibility;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Marks notifications as read, and sends those that staff write.
@ApplicationScoped
class NotificationService {
    private static final String READ = "update notifications set read = true where id = $1 and not read";

    private static final String READ_ALL = """
            with marked as (update notifications set read = true where recipient_id = $1 and not read returning id)
            select count(*) from marked
            """;

    /// Rows that say the same to the same person count once; so does a key that the recipient was sent before.
    private static final String SEND = """
            with sent as (
                insert into notifications (recipient_id, type, title, message, metadata, dedupe_key)
                select distinct recipient_id, type::notification_type, title, message, metadata::jsonb,
                       'BATCH:' || recipient_id || ':' || dedupe_key
                  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
                       as batch (recipient_id, type, title, message, metadata, dedupe_key)
                    on conflict (dedupe_key) do nothing
                returning id)
            select count(*) from sent
            """;

    private final Visibility visibility;
    private final NotificationReads reads;

    NotificationService(Visibility visibility, NotificationReads reads) {
        this.visibility = visibility;
        this.reads = reads;
    }

    /// Fails with `P2025` if the caller sees no such notification.
    Uni<Document> read(UnitOfWork unit, UUID id) {
        unit.changed(RowKey.anyOf("notification"));
        return visibility
                .require(Visibility.Target.live("notification", id), unit)
                .chain(() -> unit.run(Statement.of("notification.read", READ, id)))
                .chain(() -> reads.one(id, unit));
    }

    /// How many of the caller's own were unread.
    Uni<Long> readAll(UnitOfWork unit) {
        unit.changed(RowKey.anyOf("notification"));
        return unit.run(Statement.of("notification.readAll", READ_ALL, Actor.of(unit)))
                .map(Counted::in);
    }

    /// Sends a batch in the name of the system, all or none; how many were sent, without duplicates. Fails with
    /// `P2003` if a recipient does not exist.
    Uni<Long> send(UnitOfWork unit, NotificationBatch batch) {
        unit.changed(RowKey.anyOf("notification"));
        return unit.run(Statement.of("notification.send", SEND, batch.columns()))
                .map(Counted::in);
    }
}
