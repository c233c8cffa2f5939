package io.refract.query.json;

import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The time zones that have a name in the IANA's database, which the JDK and PostgreSQL both know.
final class Zones {
    static final String UTC = "UTC";

    /// The JDK has some names of its own.
    private static final Pattern OWN = Pattern.compile("SystemV/.*");

    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !OWN.matcher(name).matches())
            .collect(Collectors.toUnmodifiableSet());

    private Zones() {}

    static Set<String> names() {
        return NAMES;
    }
}
