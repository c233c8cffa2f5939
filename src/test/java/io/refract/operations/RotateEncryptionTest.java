package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.encryption.Encryption;
import io.refract.testing.Stored;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The command, with the program's own models and keys.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RotateEncryptionTest {
    private static final int REFUSED = 2;

    @Inject
    RotateEncryption command;

    @Inject
    Encryption encryption;

    @Test
    void whatIsInPlainIsEncrypted() throws SQLException {
        var name = UUID.randomUUID().toString();
        Stored.text("""
                insert into accounts (user_id, type, provider, provider_account_id, access_token, id_token)
                values (?, 'oidc', 'p', ?, 'access', 'id') returning type""", Stored.user(), name);

        assertThat(command.run()).isNotEqualTo(REFUSED);

        assertThat(decrypted("access_token", "account.accessToken", name)).isEqualTo("access");
        assertThat(decrypted("id_token", "account.idToken", name)).isEqualTo("id");
    }

    private String decrypted(String column, String place, String name) {
        var stored = Stored.text("select " + column + " from accounts where provider_account_id = ?", name);
        assertThat(stored).startsWith("enc1.");
        return encryption.decrypt(place, stored);
    }
}
