package io.refract.settings;

import java.util.List;
import java.util.stream.Stream;

/// Settings that no interface of ours declares: those of the platform that operators are told of, and what is read
/// before there is a configuration.
final class PlatformSettings {
    private PlatformSettings() {}

    static Stream<Setting> all() {
        return Stream.of(
                text("DATABASE_URL", true),
                text("DATABASE_OWNER_URL", true),
                text("REDIS_URL", true),
                amount("quarkus.datasource.reactive.max-size", Kind.WHOLE, "20", "1", "1000"),
                new Setting(
                        "quarkus.flyway.owner.migrate-at-start", "", Kind.TRUTH, value("false", false, false, "", "")),
                text("quarkus.http.host", false),
                text("quarkus.management.host", false),
                amount("quarkus.http.port", Kind.WHOLE, "8080", "1", "65535"),
                amount("quarkus.management.port", Kind.WHOLE, "9000", "1", "65535"),
                amount("quarkus.http.limits.max-initial-line-length", Kind.WHOLE, "65536", "1024", "1048576"),
                amount("quarkus.http.limits.max-header-size", Kind.SIZE, "20K", "1K", "1M"),
                amount("quarkus.http.limits.max-header-list-size", Kind.WHOLE, "98304", "1024", "1048576"),
                amount("quarkus.http.limits.max-body-size", Kind.SIZE, "32M", "1K", "1G"),
                new Setting("refract.local", "", Kind.TRUTH, value("false", false, false, "", "")),
                text("refract.local.folder", false),
                amount("refract.seed.scale", Kind.WHOLE, "1", "1", "100000"));
    }

    private static Setting text(String name, boolean secret) {
        return new Setting(name, "", Kind.TEXT, value("", true, secret, "", ""));
    }

    private static Setting amount(String property, Kind kind, String fallback, String least, String most) {
        return new Setting(property, "", kind, value(fallback, false, false, least, most));
    }

    private static Setting.Value value(String fallback, boolean optional, boolean secret, String least, String most) {
        return new Setting.Value(fallback, optional, secret, least, most, "", List.of());
    }
}
