package io.refract.conversation;

import io.refract.catalog.FilledWithCaller;
import io.refract.catalog.Inverse;
import io.refract.catalog.Unique;
import io.refract.entity.StoredEntity;
import io.refract.identity.User;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/// One user follows another, unique by pair; nobody follows themselves.
@Entity(name = "Follow")
@Table(name = "follows")
@Unique({"followerId", "followingId"})
@DynamicUpdate
public class Follow extends StoredEntity {
    /// Who follows: the rows by which a user is `following` others.
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @FilledWithCaller
    @JoinColumn(name = "follower_id", nullable = false, updatable = false)
    @Inverse("following")
    private User follower;

    /// Who is followed: the rows of that user's `followers`.
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "following_id", nullable = false, updatable = false)
    @Inverse("followers")
    private User following;

    @SuppressWarnings("NullAway.Init")
    protected Follow() {}
}
