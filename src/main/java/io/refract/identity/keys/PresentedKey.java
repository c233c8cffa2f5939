package io.refract.identity.keys;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.execute.Statement;
import io.refract.identity.tokens.Credential;
import io.refract.identity.tokens.Digest;
import io.refract.identity.tokens.StoredRole;
import io.refract.sql.Cells;
import io.vertx.core.buffer.Buffer;

/// A key as somebody presents it, by its hash: what is compared, here and in the database, tells nothing of the key by
/// the time that it takes.
record PresentedKey(Digest hash) implements Credential {
    private static final String FIND = """
            select k.id, u.id, u.role::text, k.scopes::text
              from public.api_keys k join public.users u on u.id = k.user_id and u.deleted_at is null
             where k.key_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())""";

    static PresentedKey of(String text) {
        return new PresentedKey(Digest.of(text));
    }

    Buffer stored() {
        return Buffer.buffer(hash.bytes());
    }

    @Override
    public Statement question() {
        return Statement.of("caller.key", FIND, stored());
    }

    @Override
    public Caller.SignedIn caller(Cells row) {
        var key = new Caller.Key(row.id(0), StoredScopes.read(String.valueOf(row.value(3))));
        Role role = StoredRole.of(String.valueOf(row.value(2)));
        return Caller.user(row.id(1), role, key);
    }
}
