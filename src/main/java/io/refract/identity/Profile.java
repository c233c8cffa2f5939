package io.refract.identity;

import io.refract.catalog.FilledWithCaller;
import io.refract.catalog.Inverse;
import io.refract.catalog.Unique;
import io.refract.entity.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// What a user shows beyond the name; at most one per user.
@Entity(name = "Profile")
@Table(name = "profiles")
@Unique("userId")
@DynamicUpdate
public class Profile extends VersionedEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @FilledWithCaller
    @JoinColumn(name = "user_id", nullable = false, updatable = false)
    @Inverse("profile")
    private User user;

    @Size(max = 2_048)
    private @Nullable String avatar;

    @Embedded
    private @Nullable Address address;

    @SuppressWarnings("NullAway.Init")
    protected Profile() {}

    public Profile(User user) {
        this.user = user;
    }

    public @Nullable Address address() {
        return address;
    }

    public void address(@Nullable Address value) {
        address = value;
    }
}
