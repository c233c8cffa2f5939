package io.refract.operations;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.encryption.Encryption;
import io.refract.encryption.UnreadableSecretException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Goes through all encrypted fields, table by table in the order of the ids, a few rows at a time: they are read,
/// encrypted here, and written in one short transaction, each only if it still is what was read and nobody else is at
/// it. So nothing that is written meanwhile is lost, nobody waits for more than a batch, and what is done already is
/// passed over the next time.
final class EncryptionRotation {
    private static final String READ = """
            select %3$s, %2$s from %1$s where %3$s > ? and %2$s is not null order by %3$s limit ?""";

    private static final String WRITE = """
            update %1$s set %2$s = ?
             where %3$s = (select %3$s from %1$s where %3$s = ? and %2$s = ? for update skip locked)""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCHES_BETWEEN_WORDS = 50;

    /// With a key that is missing, no row can be decrypted.
    private static final int MOST_NAMED = 100;

    private final Connection connection;
    private final Encryption encryption;
    private final int rowsAtOnce;
    private final Consumer<String> say;
    private int named;

    EncryptionRotation(Connection connection, Encryption encryption, int rowsAtOnce, Consumer<String> say) {
        this.connection = connection;
        this.encryption = encryption;
        this.rowsAtOnce = rowsAtOnce;
        this.say = say;
    }

    /// What has become of values.
    ///
    /// @param renewed those that were encrypted
    /// @param left those that somebody else was writing; the next run sees to them
    /// @param unreadable those that no key decrypts, which stay as they are
    record Done(long renewed, long left, long unreadable) {
        private static final Done NOTHING = new Done(0, 0, 0);

        private Done and(Done more) {
            return new Done(renewed + more.renewed, left + more.left, unreadable + more.unreadable);
        }

        /// Whether each value is encrypted by the first key.
        boolean complete() {
            return left == 0 && unreadable == 0;
        }

        @Override
        public String toString() {
            return "%,d values encrypted anew, %,d left to the next run, %,d cannot be decrypted"
                    .formatted(renewed, left, unreadable);
        }
    }

    private record Stored(UUID id, String text) {}

    private record Renewed(Stored before, String after) {}

    Done rotate(Catalog catalog) throws SQLException {
        connection.setAutoCommit(false);
        var done = Done.NOTHING;
        for (var model : catalog.models()) {
            for (var field : model.fields()) {
                if (field.encrypted()) {
                    done = done.and(rotate(model, field));
                }
            }
        }
        return done;
    }

    private Done rotate(Model model, Field field) throws SQLException {
        var place = model.placeOf(field);
        var done = Done.NOTHING;
        try (var read = connection.prepareStatement(sql(READ, model, field));
                var write = connection.prepareStatement(sql(WRITE, model, field))) {
            var batches = 0;
            var last = BEFORE_ALL;
            for (var rows = rows(read, last); !rows.isEmpty(); rows = rows(read, last)) {
                last = rows.getLast().id();
                done = done.and(renew(place, rows, write));
                if (++batches % BATCHES_BETWEEN_WORDS == 0) {
                    say.accept("%s, up to the id %s: %s".formatted(place, last, done));
                }
            }
        }
        say.accept("%s: %s".formatted(place, done));
        return done;
    }

    private static String sql(String template, Model model, Field field) {
        if (!model.hasOneKey()) {
            throw new IllegalStateException(model + " has encrypted fields and no id");
        }
        var table = quoted(model.table().schema()) + '.' + quoted(model.table().name());
        return template.formatted(
                table,
                quoted(field.column()),
                quoted(model.key().fields().getFirst().column()));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private List<Stored> rows(PreparedStatement read, UUID after) throws SQLException {
        read.setObject(1, after);
        read.setInt(2, rowsAtOnce);
        var rows = new ArrayList<Stored>();
        try (var result = read.executeQuery()) {
            while (result.next()) {
                rows.add(new Stored(result.getObject(1, UUID.class), result.getString(2)));
            }
        }
        connection.commit();
        return rows;
    }

    private Done renew(String place, List<Stored> rows, PreparedStatement write) throws SQLException {
        var changes = new ArrayList<Renewed>();
        var unreadable = 0;
        for (var row : rows) {
            try {
                encryption.renewed(place, row.text()).ifPresent(text -> changes.add(new Renewed(row, text)));
            } catch (UnreadableSecretException e) {
                unreadable++;
                if (named++ < MOST_NAMED) {
                    say.accept("row %s: %s".formatted(row.id(), e.getMessage()));
                }
            }
        }
        var renewed = write(changes, write);
        return new Done(renewed, changes.size() - renewed, unreadable);
    }

    /// How many were still what they had been, and free.
    private long write(List<Renewed> changes, PreparedStatement write) throws SQLException {
        if (changes.isEmpty()) {
            return 0;
        }
        for (var change : changes) {
            write.setString(1, change.after());
            write.setObject(2, change.before().id());
            write.setString(3, change.before().text());
            write.addBatch();
        }
        var written = 0L;
        for (var count : write.executeBatch()) {
            written += Math.max(count, 0);
        }
        connection.commit();
        return written;
    }
}
