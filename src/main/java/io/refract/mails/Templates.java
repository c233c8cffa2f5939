package io.refract.mails;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of mails: templates of Qute among the resources, the subject in the first line.
@Singleton
public class Templates {
    private final Engine engine = Engine.builder().addDefaults().build();
    private final Map<String, io.quarkus.qute.Template> parsed = new ConcurrentHashMap<>();
    private final String publicUrl;

    Templates(MailConfig config) {
        this.publicUrl = config.publicUrl();
    }

    /// A mail from the template of that name, which knows the values and `publicUrl`.
    public Mail mail(String to, String template, Map<String, Object> values) {
        var text = parsed.computeIfAbsent(template, this::parse).instance().data("publicUrl", publicUrl);
        values.forEach(text::data);
        var lines = text.render();
        var subject = lines.indexOf('\n');
        return new Mail(
                to, lines.substring(0, subject), lines.substring(subject + 1).stripLeading());
    }

    private io.quarkus.qute.Template parse(String name) {
        try (var resource = Templates.class.getResourceAsStream("/mails/" + name + ".txt")) {
            if (resource == null) {
                throw new IllegalArgumentException("there is no template " + name);
            }
            return engine.parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
