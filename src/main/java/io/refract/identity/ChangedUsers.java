package io.refract.identity;

import io.refract.identity.tokens.CallerRoles;
import io.refract.kernel.RowKey;
import io.refract.transaction.CommitListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Has users who were changed or deleted, whichever way, call in their new role with the next request, or not at all.
@ApplicationScoped
class ChangedUsers implements CommitListener {
    private static final RowKey SOMEBODY = RowKey.anyOf(UserDocuments.MODEL);

    private final CallerRoles roles;

    ChangedUsers(CallerRoles roles) {
        this.roles = roles;
    }

    @Override
    public Uni<Void> committed(Set<RowKey> rows) {
        var users = rows.stream()
                .filter(row -> row.model().equals(UserDocuments.MODEL) && !row.equals(SOMEBODY))
                .map(row -> UUID.fromString(row.id()))
                .collect(Collectors.toSet());
        if (!users.isEmpty()) {
            roles.forget(users);
        }
        return Uni.createFrom().voidItem();
    }
}
