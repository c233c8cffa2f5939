package io.refract.identity;

import io.refract.access.Role;
import io.refract.catalog.FirstPresent;
import io.refract.catalog.Hidden;
import io.refract.catalog.ReadOnly;
import io.refract.catalog.Unique;
import io.refract.entity.RestorableEntity;
import io.refract.identity.tokens.StoredRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;
import org.jspecify.annotations.Nullable;

/// A person with an account.
@Entity(name = "User")
@Table(name = "users")
@Unique(value = "email", ignoreCase = true)
@Unique("username")
@FirstPresent(
        name = "fullName",
        of = {"name", "username"},
        otherwise = "Anonymous")
@DynamicUpdate
public class User extends RestorableEntity {
    @Column(nullable = false)
    @EmailAddress
    private String email;

    @Username
    private @Nullable String username;

    @PersonName
    private @Nullable String name;

    @Size(max = 2_000)
    private @Nullable String bio;

    @Size(max = 2_048)
    private @Nullable String image;

    @Hidden
    @Column(name = "password_hash")
    @Size(max = 500)
    private @Nullable String passwordHash;

    @JavaType(StoredRole.class)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false, columnDefinition = "public.user_role")
    private Role role = Role.USER;

    @Column(nullable = false)
    private boolean verified;

    @ReadOnly
    @Column(name = "last_login")
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private @Nullable Instant lastLogin;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    /// A new user with the role [Role#USER], not verified.
    public User(String email) {
        this.email = email;
    }
}
