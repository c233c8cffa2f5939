package io.refract.record;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.engine.Page;
import io.refract.http.parameters.PageRequest;
import io.refract.query.FindMany;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Pages of what belongs to a record: an empty page where the record has nothing, `P2025` where the caller sees
/// no such record.
///
/// Whoever sees a row sees the record that it belongs to, so only an empty page leaves a doubt, and only then a second
/// statement settles it.
@ApplicationScoped
public class PagesWithin {
    private static final int EMPTY = "[]".length();

    private final Engine engine;
    private final Visibility visibility;

    PagesWithin(Engine engine, Visibility visibility) {
        this.engine = engine;
        this.visibility = visibility;
    }

    /// @param query gives no row to callers who do not see the owner
    public Uni<Page> page(FindMany query, PageRequest request, Visibility.Target owner, Caller caller) {
        Visibility.looking(owner, caller);
        return engine.page(query.total(request.total()), request.cursor().orElse(null), caller)
                .call(page -> page.data().length == EMPTY
                        ? visibility.require(owner, caller)
                        : Uni.createFrom().voidItem());
    }
}
