package io.refract.record;

import io.refract.query.Condition;
import io.refract.query.NamedRow;
import io.refract.query.Parameter;
import io.refract.query.Related;
import io.refract.query.RowData;
import io.refract.query.RowTable;
import io.refract.query.Selection;
import io.refract.query.Selection.Count;
import io.refract.query.Update;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// A row by which a user is tied to a record, such as a like: unique, or not there.
///
/// @param model of the record
/// @param relation from the record to such rows of all users; also what their number is called
/// @param user the field of such a row that holds the user
/// @param tied what it is called that the caller is
public record Tie(String model, String relation, String user, String tied) {
    /// The write after which the caller is tied to the record.
    Update made(UUID id) {
        return update(id, new Related.MakeMany(relation, new RowTable(new Parameter(1), List.of()), true));
    }

    /// The write after which the caller is not.
    Update undone(UUID id) {
        return update(id, new Related.RemoveMany(relation, Condition.field(user).equalToCaller()));
    }

    private Update update(UUID id, Related related) {
        return new Update(
                model,
                NamedRow.byId(id),
                new RowData(List.of(), List.of(related)),
                Selection.of().count(relation, Count.of(relation)));
    }

    /// What is answered: whether the caller is tied, and the number.
    byte[] answer(boolean holds, byte[] number) {
        var members = new String(number, 1, number.length - 1, StandardCharsets.UTF_8);
        return "{\"%s\":%b,%s".formatted(tied, holds, members).getBytes(StandardCharsets.UTF_8);
    }
}
