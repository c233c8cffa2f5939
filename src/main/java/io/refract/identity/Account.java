package io.refract.identity;

import io.refract.catalog.Encrypted;
import io.refract.catalog.Hidden;
import io.refract.catalog.Inverse;
import io.refract.catalog.Unique;
import io.refract.encryption.EncryptedText;
import io.refract.entity.StoredEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;
import org.jspecify.annotations.Nullable;

/// A user's account with an OAuth provider, unique by provider and the provider's id.
@Entity(name = "Account")
@Table(name = "accounts")
@Unique({"provider", "providerAccountId"})
@DynamicUpdate
public class Account extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", nullable = false, updatable = false)
    @Inverse("accounts")
    private User user;

    @Column(nullable = false)
    @Size(min = 1, max = 50)
    private String type;

    @Column(nullable = false)
    @Size(min = 1, max = 100)
    private String provider;

    @Column(name = "provider_account_id", nullable = false)
    @Size(min = 1, max = 255)
    private String providerAccountId;

    @Encrypted
    @Convert(converter = OfRefreshToken.class)
    @Column(name = "refresh_token")
    @Size(max = 16_384)
    private @Nullable String refreshToken;

    @Encrypted
    @Convert(converter = OfAccessToken.class)
    @Column(name = "access_token")
    @Size(max = 16_384)
    private @Nullable String accessToken;

    @Encrypted
    @Convert(converter = OfIdToken.class)
    @Column(name = "id_token")
    @Size(max = 16_384)
    private @Nullable String idToken;

    @Column(name = "expires_at")
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private @Nullable Instant expiresAt;

    @Column(name = "token_type")
    @Size(max = 50)
    private @Nullable String tokenType;

    @Size(max = 2_000)
    private @Nullable String scope;

    @Hidden
    @Column(name = "session_state")
    @Size(max = 2_000)
    private @Nullable String sessionState;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @Converter
    static final class OfRefreshToken extends EncryptedText {
        OfRefreshToken() {
            super("account.refreshToken");
        }
    }

    @Converter
    static final class OfAccessToken extends EncryptedText {
        OfAccessToken() {
            super("account.accessToken");
        }
    }

    @Converter
    static final class OfIdToken extends EncryptedText {
        OfIdToken() {
            super("account.idToken");
        }
    }
}
