package io.refract.content;

import io.refract.http.CurrentRequest;
import io.refract.http.QueryParameters;
import io.refract.query.Deleted;
import java.util.Optional;

/// The parameter `deleted`, by which staff ask for what is deleted softly.
enum DeletedParameter {
    INCLUDE(Deleted.INCLUDED),
    ONLY(Deleted.ONLY);

    private final Deleted rows;

    DeletedParameter(Deleted rows) {
        this.rows = rows;
    }

    static Optional<DeletedParameter> read(QueryParameters query) {
        return query.choice("deleted", DeletedParameter.class);
    }

    /// Which rows are wanted; fails with `UNAUTHENTICATED` or `FORBIDDEN` if others than live ones are wanted by
    /// anybody but staff.
    static Deleted rows(Optional<DeletedParameter> chosen, CurrentRequest request) {
        chosen.ifPresent(_ -> request.staff());
        return chosen.map(parameter -> parameter.rows).orElse(Deleted.EXCLUDED);
    }
}
