package io.refract.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.operations.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SamplePasswordTest {
    @Test
    void theUsersOfTheSampleDataHaveThePasswordThatIsTold() throws IOException {
        var sql = Files.readString(Path.of("src/main/resources/db/seed/users.sql"));
        var hashes = Pattern.compile("\\$argon2id[^']*").matcher(sql).results().toList();

        assertThat(hashes).hasSize(1);
        var hash = Argon2.read(hashes.getFirst().group()).orElseThrow();
        assertThat(hash.isOf(SampleData.PASSWORD)).isTrue();
        assertThat(hash.isOf(SampleData.PASSWORD + " ")).isFalse();
    }
}
