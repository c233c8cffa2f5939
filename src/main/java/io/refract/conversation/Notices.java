package io.refract.conversation;

import io.refract.engine.Consequence;
import io.refract.execute.Statement;
import java.util.Set;
import java.util.UUID;

/// Tells people what others did that concerns them: once, however often it is done, and never what they did
/// themselves.
///
/// It is one statement in the transaction of the act. The texts never name the sender, whose profile may be
/// private: the notification leads to the sender, and the policies say what of that is shown.
abstract class Notices implements Consequence {
    private static final String NOTIFY = """
            with told as (
                insert into public.notifications
                       (recipient_id, sender_id, type, title, message, metadata, dedupe_key)
                %s
                    on conflict (dedupe_key) do nothing
                returning true
            )
            select 'notification', '*' from told limit 1""";

    private final String model;
    private final String label;
    private final String sql;

    /// @param model of the rows by which people do what others are told of
    /// @param told gives recipient, sender, type, title, message, metadata and key for the rows `$1`
    Notices(String model, String label, String told) {
        this.model = model;
        this.label = label;
        this.sql = NOTIFY.formatted(told);
    }

    @Override
    public final String model() {
        return model;
    }

    @Override
    public final Set<String> of() {
        return Set.of(MADE);
    }

    @Override
    public final Statement statement(UUID[] rows) {
        return Statement.of(label, sql, (Object) rows);
    }
}
