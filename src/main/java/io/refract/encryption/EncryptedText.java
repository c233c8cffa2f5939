package io.refract.encryption;

import io.quarkus.arc.Arc;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/// Encrypts a field where entities are written, and decrypts it where they are read. Each field that is
/// [io.refract.catalog.Encrypted] has a converter of its own, which knows the place that its values are bound to; the
/// program does not start where it is missing, or another field's.
public abstract class EncryptedText implements AttributeConverter<String, String> {
    private final String place;

    /// @param place model and field: `account.idToken`
    protected EncryptedText(String place) {
        this.place = place;
    }

    public final String place() {
        return place;
    }

    @Override
    public final @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : encryption().encrypt(place, text);
    }

    @Override
    public final @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : encryption().decrypt(place, stored);
    }

    /// Converters are made by Hibernate, before there are keys.
    private static Encryption encryption() {
        return Arc.container().instance(Encryption.class).get();
    }
}
