package io.refract.identity.keys;

import io.refract.engine.Consequence;
import io.refract.execute.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/// Revokes the keys of users who are deleted, so that none is good again if they come back.
@ApplicationScoped
class KeysOfDeletedUsers implements Consequence {
    private static final String REVOKE = """
            update public.api_keys set revoked_at = now()
             where user_id = any($1) and revoked_at is null returning 'apiKey', id::text""";

    @Override
    public String model() {
        return "user";
    }

    @Override
    public Set<String> of() {
        return Set.of("deletedAt");
    }

    @Override
    public Statement statement(UUID[] users) {
        return Statement.of("key.ofDeletedUsers", REVOKE, (Object) users);
    }
}
