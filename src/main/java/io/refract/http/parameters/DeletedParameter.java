package io.refract.http.parameters;

import io.refract.http.CurrentRequest;
import io.refract.query.Deleted;
import java.util.Optional;

/// The parameter `deleted`, by which staff ask for what is deleted softly.
public enum DeletedParameter {
    INCLUDE(Deleted.INCLUDED),
    ONLY(Deleted.ONLY);

    private final Deleted rows;

    DeletedParameter(Deleted rows) {
        this.rows = rows;
    }

    /// The choice, if one was made; reported with the other parameters if it is none of these.
    public static Optional<DeletedParameter> read(QueryParameters query) {
        return query.choice("deleted", DeletedParameter.class);
    }

    /// Which rows are wanted; fails with `UNAUTHENTICATED` or `FORBIDDEN` if others than live ones are wanted by
    /// anybody but staff.
    public static Deleted rows(Optional<DeletedParameter> chosen, CurrentRequest request) {
        chosen.ifPresent(_ -> request.staff());
        return chosen.map(parameter -> parameter.rows).orElse(Deleted.EXCLUDED);
    }
}
