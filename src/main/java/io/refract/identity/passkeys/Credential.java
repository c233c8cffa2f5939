package io.refract.identity.passkeys;

import io.refract.sql.Cells;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;
import java.util.UUID;

/// A passkey as it is needed to check what it has signed.
///
/// @param id of its row
/// @param user whose it is
/// @param key as [Ceremonies] has written it
/// @param backupEligible whether its private half may be elsewhere, too, which never changes
record Credential(UUID id, UUID user, byte[] key, boolean backupEligible) {
    static Credential of(Cells row) {
        return new Credential(
                row.id(0),
                row.id(1),
                ((Buffer) Objects.requireNonNull(row.value(2))).getBytes(),
                Boolean.TRUE.equals(row.value(3)));
    }
}
