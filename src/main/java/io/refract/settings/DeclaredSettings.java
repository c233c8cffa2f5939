package io.refract.settings;

import io.quarkus.scheduler.Scheduled;
import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/// All settings, read from compiled classes: the interfaces that the configuration is mapped to, and what is done from
/// time to time; together with those of the platform.
final class DeclaredSettings {
    private static final Pattern PERIOD = Pattern.compile("\\$\\{([a-z.-]+):([^}]+)}");
    private static final String LONGEST_PERIOD = "30d";

    private static final Map<String, Kind> KINDS = Map.of(
            "int",
            Kind.WHOLE,
            "long",
            Kind.WHOLE,
            OptionalInt.class.getName(),
            Kind.WHOLE,
            "double",
            Kind.NUMBER,
            "boolean",
            Kind.TRUTH,
            Duration.class.getName(),
            Kind.DURATION,
            "io.quarkus.runtime.configuration.MemorySize",
            Kind.SIZE,
            String.class.getName(),
            Kind.TEXT);

    private static final Map<Allowed.Form, Kind> FORMS = Map.of(
            Allowed.Form.ORIGIN, Kind.ORIGINS,
            Allowed.Form.WEB_ADDRESS, Kind.WEB_ADDRESS,
            Allowed.Form.MAILBOX, Kind.MAILBOX,
            Allowed.Form.DOMAIN, Kind.DOMAIN,
            Allowed.Form.PROXIES, Kind.PROXIES);

    private final IndexView index;
    private final Variables variables;
    private final Map<String, Setting> found = new TreeMap<>();

    DeclaredSettings(IndexView index, Variables variables) {
        this.index = index;
        this.variables = variables;
        PlatformSettings.all().forEach(setting -> add(setting.property(), setting.kind(), setting.value()));
        index.getAnnotations(ConfigMapping.class)
                .forEach(mapping -> group(
                        mapping.target().asClass(), mapping.value("prefix").asString() + "."));
        index.getAnnotations(Scheduled.class).forEach(this::period);
    }

    /// In the order of their names.
    Collection<Setting> all() {
        return found.values();
    }

    private void add(String property, Kind kind, Setting.Value value) {
        found.put(property, new Setting(property, variables.of(property), kind, value));
    }

    private void group(ClassInfo type, String prefix) {
        for (var method : type.methods()) {
            if (method.isAbstract()) {
                member(method, prefix + name(method));
            }
        }
    }

    private static String name(MethodInfo method) {
        return text(method, WithName.class)
                .orElseGet(() -> method.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> text(MethodInfo method, Class<?> annotation) {
        return Optional.ofNullable(method.annotation(annotation.getName()))
                .map(found -> found.value().asString());
    }

    private void member(MethodInfo method, String property) {
        var type = method.returnType();
        var optional = is(type, Optional.class) || is(type, OptionalInt.class);
        var bare = is(type, Optional.class) ? argument(type, 0) : type;
        if (is(bare, Map.class)) {
            group(index.getClassByName(argument(bare, 1).name()), property + ".*.");
        } else if (isGroup(bare)) {
            group(index.getClassByName(bare.name()), property + ".");
        } else {
            value(method, property, bare, optional);
        }
    }

    private static boolean is(Type type, Class<?> wanted) {
        return type.name().toString().equals(wanted.getName());
    }

    private static Type argument(Type type, int at) {
        return type.asParameterizedType().arguments().get(at);
    }

    private boolean isGroup(Type type) {
        var known = index.getClassByName(type.name());
        return known != null && known.isInterface();
    }

    private void value(MethodInfo method, String property, Type type, boolean optional) {
        var list = is(type, Set.class);
        var element = list ? argument(type, 0) : type;
        var said = new Said(Optional.ofNullable(method.annotation(Allowed.class)));
        var choices = choices(element);
        add(
                property,
                said.form().map(FORMS::get).orElseGet(() -> kind(element, list, !choices.isEmpty())),
                new Setting.Value(
                        text(method, WithDefault.class).orElse(""),
                        optional,
                        said.secret(),
                        said.text("least"),
                        said.text("most"),
                        said.text("notAbove"),
                        choices));
    }

    private static Kind kind(Type type, boolean list, boolean choice) {
        if (choice) {
            return list ? Kind.CHOICES : Kind.CHOICE;
        }
        var kind = KINDS.get(type.name().toString());
        if (kind == null) {
            throw new IllegalStateException("no kind of setting: " + type);
        }
        return kind;
    }

    private List<String> choices(Type type) {
        var known = index.getClassByName(type.name());
        return known == null || !known.isEnum()
                ? List.of()
                : known.unsortedFields().stream()
                        .filter(FieldInfo::isEnumConstant)
                        .map(constant ->
                                constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
    }

    /// What is done from time to time; settings of times that say it at their own place keep what they say.
    private void period(AnnotationInstance schedule) {
        var every = PERIOD.matcher(schedule.value("every").asString());
        if (!every.matches()) {
            return;
        }
        var property = every.group(1);
        var known = found.get(property);
        if (known == null || known.kind() == Kind.TEXT) {
            add(
                    property,
                    Kind.PERIOD,
                    new Setting.Value(every.group(2), false, false, "1s", LONGEST_PERIOD, "", List.of()));
        }
    }

    /// What the annotation says, if there is one.
    private record Said(Optional<AnnotationInstance> annotation) {
        String text(String member) {
            return annotation
                    .map(said -> said.value(member))
                    .map(value -> value.asString())
                    .orElse("");
        }

        boolean secret() {
            return annotation
                    .map(said -> said.value("secret"))
                    .filter(value -> value.asBoolean())
                    .isPresent();
        }

        Optional<Allowed.Form> form() {
            return annotation.map(said -> said.value("form")).map(value -> Allowed.Form.valueOf(value.asEnum()));
        }
    }
}
