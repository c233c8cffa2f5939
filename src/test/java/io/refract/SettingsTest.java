package io.refract;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.settings.OperatorSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final List<String> NAMES = List.of("SMTP_HOST", "MAIL_FROM", "PUBLIC_URL");

    @AfterEach
    void forget() {
        NAMES.forEach(System::clearProperty);
    }

    @ParameterizedTest
    @CsvSource({
        ",,,''",
        ",a@b.c,,''",
        "mail,,,MAIL_FROM PUBLIC_URL",
        "mail,a@b.c,,PUBLIC_URL",
        "mail,,https://b.c,MAIL_FROM",
        "mail,a@b.c,https://b.c,''"
    })
    void aMailServerNeedsASenderAndLinks(
            @Nullable String host, @Nullable String from, @Nullable String url, String missing) {
        set("SMTP_HOST", host);
        set("MAIL_FROM", from);
        set("PUBLIC_URL", url);

        assertThat(Settings.missingForMails(OperatorSettings.read("prod")).stream()
                        .map(line -> line.replaceFirst(" .*", "")))
                .containsExactlyInAnyOrder(missing.isEmpty() ? new String[0] : missing.split(" "));
    }

    private static void set(String name, @Nullable String value) {
        if (value != null) {
            System.setProperty(name, value);
        }
    }
}
