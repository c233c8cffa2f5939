package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedTextTest extends OnMigratedDatabase {
    private static final String BLANK = "\u00A0\u200B\u3164\u2800\uFE0F";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            users         | name     | (email, name) values (concat(gen_random_uuid(), '@example.com'), ?)
            categories    | name     | (name) values (?)
            categories    | color    | (name, color) values ('Name', ?)
            tags          | name     | (name) values (?)
            tags          | color    | (name, color) values ('Name', ?)
            posts         | title    | (author_id, content, title) select id, 'Text', ? from users limit 1
            comments      | content  | (author_id, post_id, content) select author_id, id, ? from posts limit 1
            notifications | title    | (recipient_id, type, message, title) select id, 'SYSTEM', 'M', ? from users limit 1
            """)
    void textThatShowsNothingIsRefusedAndWhatIsThereMayStay(String table, String column, String row) {
        isRefused(table, column, row, BLANK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            users | username | (email, username) values (concat(gen_random_uuid(), '@example.com'), ?)
            """)
    void aNameThatLeadsElsewhereIsRefusedAndThoseWhoHaveItKeepIt(String table, String column, String row) {
        isRefused(table, column, row, "..");
    }

    private void isRefused(String table, String column, String row, String text) {
        Rows.post(app, "Of somebody");
        var constraint = table + "_" + column + "_check";
        var insert = "insert into " + table + " " + row + " returning id";
        var update = "update %s set %s = ? where id = ?".formatted(table, column);

        Refusal.expect(Refusal.CHECK, constraint, () -> app.text(insert, text));
        var id = UUID.fromString(app.text(insert, "Shown-" + table));
        Refusal.expect(Refusal.CHECK, constraint, () -> app.run(update, text, id));

        var trigger = table + "_refuse_" + column + "_on_update";
        owner.run("alter table %s disable trigger %s".formatted(table, trigger));
        app.run(update, text, id);
        owner.run("alter table %s enable trigger %s".formatted(table, trigger));
        assertThat(app.run(update.replace(" where", ", updated_at = now() where"), text, id))
                .as("all else may change")
                .isOne();
    }
}
