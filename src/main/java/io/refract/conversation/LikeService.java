package io.refract.conversation;

import io.refract.identity.UserRows;
import io.refract.kernel.RowKey;
import io.refract.record.Actor;
import io.refract.record.Counted;
import io.refract.record.Visibility;
import io.refract.sql.Cells;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Likes and unlikes. Both may be repeated, and run at once, without harm: the unique constraint decides who
/// was
/// first.
@ApplicationScoped
class LikeService {
    private final Visibility visibility;
    private final LikeNotices notices;

    LikeService(Visibility visibility, LikeNotices notices) {
        this.visibility = visibility;
        this.notices = notices;
    }

    /// Fails with `P2025` if the caller does not see what is to be liked.
    Uni<Likes> like(UnitOfWork unit, LikeTarget target, UUID id) {
        var user = Actor.of(unit);
        return visibility
                .require(target.target(id), unit)
                .chain(() -> unit.run(target.insert(user, id)))
                .chain(inserted -> inserted.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : notices.tell(unit, made(inserted)).invoke(() -> changed(unit, target, id, user)))
                .chain(() -> likes(unit, target, id, true));
    }

    private static UUID made(List<Cells> inserted) {
        return (UUID) Objects.requireNonNull(inserted.getFirst().value(0));
    }

    Uni<Likes> unlike(UnitOfWork unit, LikeTarget target, UUID id) {
        var user = Actor.of(unit);
        return visibility
                .require(target.target(id), unit)
                .chain(() -> unit.run(target.delete(user, id)))
                .invoke(deleted -> {
                    if (!deleted.isEmpty()) {
                        changed(unit, target, id, user);
                    }
                })
                .chain(() -> likes(unit, target, id, false));
    }

    private static void changed(UnitOfWork unit, LikeTarget target, UUID id, UUID user) {
        unit.changed(UserRows.stats(user), RowKey.anyOf("like"));
        switch (target) {
            case POST -> unit.changed(RowKey.of("post", id));
            case COMMENT -> {}
        }
    }

    private static Uni<Likes> likes(UnitOfWork unit, LikeTarget target, UUID id, boolean liked) {
        return unit.run(target.count(id)).map(rows -> new Likes(liked, Counted.in(rows)));
    }
}
