package io.refract.conversation;

import io.refract.execute.Statement;
import io.refract.identity.UserRows;
import io.refract.kernel.Failure;
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

/// Follows and unfollows. Both may be repeated, and run at once, without harm: the unique constraint decides
/// who was
/// first.
@ApplicationScoped
class FollowService {
    private static final String INSERT =
            "insert into follows (follower_id, following_id) values ($1, $2) on conflict do nothing returning id";
    private static final String DELETE =
            "delete from follows where follower_id = $1 and following_id = $2 returning id";
    private static final String COUNT = "select count(*) from follows where following_id = $1";

    private final Visibility visibility;
    private final FollowNotices notices;

    FollowService(Visibility visibility, FollowNotices notices) {
        this.visibility = visibility;
        this.notices = notices;
    }

    /// Fails with `VALIDATION` for oneself, with `P2025` for somebody who is not there.
    Uni<Follows> follow(UnitOfWork unit, UUID user) {
        var follower = Actor.of(unit);
        if (follower.equals(user)) {
            throw Failure.validation("id", "NotSelf", "must not be your own");
        }
        return visibility
                .require(Visibility.Target.live("user", user), unit)
                .chain(() -> unit.run(Statement.of("follow.insert", INSERT, follower, user)))
                .chain(inserted -> inserted.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : notices.tell(unit, made(inserted)).invoke(() -> changed(unit, follower, user)))
                .chain(() -> follows(unit, user, true));
    }

    private static UUID made(List<Cells> inserted) {
        return (UUID) Objects.requireNonNull(inserted.getFirst().value(0));
    }

    Uni<Follows> unfollow(UnitOfWork unit, UUID user) {
        var follower = Actor.of(unit);
        return visibility
                .require(Visibility.Target.live("user", user), unit)
                .chain(() -> unit.run(Statement.of("follow.delete", DELETE, follower, user)))
                .invoke(deleted -> {
                    if (!deleted.isEmpty()) {
                        changed(unit, follower, user);
                    }
                })
                .chain(() -> follows(unit, user, false));
    }

    private static void changed(UnitOfWork unit, UUID follower, UUID user) {
        unit.changed(UserRows.stats(follower), UserRows.stats(user), RowKey.anyOf("follow"));
    }

    private static Uni<Follows> follows(UnitOfWork unit, UUID user, boolean following) {
        return unit.run(Statement.of("follow.count", COUNT, user))
                .map(rows -> new Follows(following, Counted.in(rows)));
    }
}
