package io.refract.identity.tokens;

import io.refract.kernel.Secrets;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines of text that pods send to one another, under a seal and with the moment at which they were
/// written: they are worth nothing any more once that is longer ago than the clocks of pods may differ.
@Singleton
public class SealedLines {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43}) (\\d{1,15}) (.*)");
    private static final int SEAL = 1;
    private static final int MOMENT = 2;
    private static final int TEXT = 3;

    private final Seals seals;
    private final Duration goodFor;

    SealedLines(Seals seals, TokenConfig config) {
        this.seals = seals;
        this.goodFor = config.clockSkew();
    }

    /// @param text of one line, in ASCII
    public String write(String purpose, String text) {
        var content = System.currentTimeMillis() + " " + text;
        return Secrets.text(seals.seal(purpose, content.getBytes(StandardCharsets.UTF_8))) + " " + content;
    }

    /// The text of a line that a pod has written for this purpose, just now; empty if there is none.
    public Optional<String> read(String purpose, String line) {
        var parts = FORM.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var seal = Base64.getUrlDecoder().decode(parts.group(SEAL));
        var content = line.substring(parts.start(MOMENT)).getBytes(StandardCharsets.UTF_8);
        var age = Math.abs(System.currentTimeMillis() - Long.parseLong(parts.group(MOMENT)));
        return age <= goodFor.toMillis() && seals.isSealed(purpose, content, seal)
                ? Optional.of(parts.group(TEXT))
                : Optional.empty();
    }
}
