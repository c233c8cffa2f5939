package io.refract.identity.providers;

import static io.refract.query.Assignment.to;

import io.refract.query.Create;
import io.refract.query.RowData;
import io.refract.query.Selection;
import java.util.List;
import java.util.UUID;

/// Tells users that there is another way to sign in as them, so that they hear of it who did not want it.
final class LinkedNotice {
    private LinkedNotice() {}

    static Create about(UUID user, Provider provider) {
        var data = new RowData(
                List.of(
                        to("recipientId", user),
                        to("type", "SYSTEM"),
                        to("title", "Another way to sign in"),
                        to(
                                "message",
                                "An account with the provider " + provider.name()
                                        + " was added to yours. If this was not you, remove it and change your password.")),
                List.of());
        return new Create("notification", data, Selection.of("id"));
    }
}
