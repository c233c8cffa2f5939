package io.refract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The program itself, as a process: what it says when it is not told rightly what to do.
class RefusedStartTest {
    private static final Map<String, String> NOWHERE =
            Map.of("DATABASE_URL", "postgresql://app@127.0.0.1:1/refract", "REDIS_URL", "redis://127.0.0.1:1");

    @Test
    void allSettingsThatAreWrongAreToldAtOnceAndNothingElse() throws IOException, InterruptedException {
        var ended = ProgramRun.of(
                Map.of(
                        "DATABASE_URL", "postgresql://app:hunter2@127.0.0.1",
                        "PORT", "80a",
                        "REFRACT_CACHE_ENABLED", "perhaps",
                        "REFRACT_CACH_TTL", "5s",
                        "TOKEN_KEYS", "/hunter2.pem",
                        "ENCRYPTION_KEYS", "hunter2",
                        "SMTP_HOST", "mail.example"),
                "serve");

        assertThat(ended.output().lines())
                .containsExactlyInAnyOrder(
                        "refract: PORT is \"80a\": it must be a whole number, from 1 to 65535",
                        "refract: REFRACT_CACHE_ENABLED is \"perhaps\": it must be true or false",
                        "refract: REFRACT_CACH_TTL is no setting, did you mean REFRACT_CACHE_TTL?",
                        "refract: MAIL_FROM is not set: SMTP_HOST is, and mails need both",
                        "refract: PUBLIC_URL is not set: SMTP_HOST is, and mails need both",
                        "refract: TOKEN_KEYS names no file: give PEM (BEGIN PRIVATE KEY), or paths of PEM files between commas",
                        "refract: ENCRYPTION_KEYS names no file: give 32 random bytes as Base64 (openssl rand -base64 32),"
                                + " or paths of files with that, between commas",
                        "refract: DATABASE_URL names no database: write it behind the host, as in host/database");
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void anArgumentThatNobodyKnowsIsRefused() throws IOException, InterruptedException {
        var ended = ProgramRun.of(NOWHERE, "serve", "--port", "9");

        assertThat(ended).isEqualTo(new ProgramRun(2, "refract: serve: unknown argument '--port'; see --help\n"));
    }

    @Test
    void helpNeedsNoSettings() throws IOException, InterruptedException {
        var ended = ProgramRun.of(Map.of(), "migrate", "--help");

        assertThat(ended.output()).startsWith("refract migrate: brings the schema up");
        assertThat(ended.code()).isZero();
    }
}
