package io.refract.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.refract.http.WithoutKeys;
import io.refract.testing.Eventually;
import io.refract.transaction.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of packages in docs/architecture.md, held against the compiled program.
class ArchitectureTest {
    private static final String ROOT = "io.refract";
    private static final Set<String> STAGES = Set.of(
            "kernel",
            "catalog",
            "query",
            "plan",
            "access",
            "sql",
            "text",
            "compile",
            "execute",
            "transaction",
            "cache",
            "engine");

    /// What features see of HTTP.
    private static final Set<String> HTTP_KIT =
            Set.of("http", "http.answers", "http.parameters", "http.body", "http.idempotency", "http.openapi");

    private static final Set<String> FEATURE = with(STAGES, with(HTTP_KIT, "entity", "record"));

    /// Each package and what it may use; the empty name is the root package.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("address", Set.of("kernel")),
            Map.entry("reach", Set.of()),
            Map.entry("keys", Set.of()),
            Map.entry("encryption", Set.of("keys", "kernel")),
            Map.entry("catalog", Set.of("kernel")),
            Map.entry("query", Set.of("kernel")),
            Map.entry("query.json", Set.of("query", "catalog", "kernel")),
            Map.entry("plan", Set.of("query", "catalog", "kernel")),
            Map.entry("access", Set.of("plan", "query", "catalog", "kernel")),
            Map.entry("sql", Set.of("kernel")),
            Map.entry("text", Set.of()),
            Map.entry("compile", Set.of("plan", "query", "catalog", "sql", "text", "kernel")),
            Map.entry("execute", Set.of("address", "reach", "sql", "kernel")),
            Map.entry("transaction", Set.of("execute", "access", "sql", "kernel")),
            Map.entry("cache", Set.of("address", "reach", "kernel")),
            Map.entry("engine", with(STAGES, "encryption")),
            Map.entry("http.exchange", Set.of("access", "kernel")),
            Map.entry("http.connection", Set.of("kernel")),
            Map.entry("http.limits", Set.of("http.exchange", "cache", "execute", "access", "kernel")),
            Map.entry("http.answers", Set.of("http.exchange", "http.connection", "engine", "kernel")),
            Map.entry("http", Set.of("http.exchange", "access", "kernel")),
            Map.entry(
                    "http.entry",
                    Set.of(
                            "http",
                            "http.answers",
                            "http.limits",
                            "http.connection",
                            "http.exchange",
                            "execute",
                            "access",
                            "kernel")),
            Map.entry("http.parameters", Set.of("http", "http.exchange", "query", "kernel")),
            Map.entry(
                    "http.openapi",
                    Set.of("http", "http.parameters", "http.connection", "http.exchange", "query", "kernel")),
            Map.entry(
                    "http.body",
                    Set.of(
                            "http",
                            "http.entry",
                            "http.openapi",
                            "engine",
                            "execute",
                            "query.json",
                            "access",
                            "catalog",
                            "kernel")),
            Map.entry(
                    "http.idempotency",
                    Set.of(
                            "http",
                            "http.answers",
                            "http.exchange",
                            "transaction",
                            "execute",
                            "access",
                            "sql",
                            "kernel")),
            Map.entry(
                    "data",
                    with(
                            HTTP_KIT,
                            "http.limits",
                            "engine",
                            "transaction",
                            "cache",
                            "query.json",
                            "query",
                            "access",
                            "catalog",
                            "kernel")),
            Map.entry("entity", Set.of("catalog", "transaction", "kernel")),
            Map.entry(
                    "record",
                    with(
                            HTTP_KIT,
                            "entity",
                            "engine",
                            "transaction",
                            "execute",
                            "query",
                            "access",
                            "catalog",
                            "sql",
                            "kernel")),
            Map.entry("identity.passwords", Set.of("kernel")),
            Map.entry("mails", Set.of("transaction", "execute", "access", "sql", "kernel")),
            Map.entry(
                    "identity.tokens",
                    Set.of(
                            "http",
                            "http.limits",
                            "http.openapi",
                            "keys",
                            "entity",
                            "execute",
                            "access",
                            "sql",
                            "kernel")),
            Map.entry("identity", with(FEATURE, "http.limits", "encryption", "identity.passwords", "identity.tokens")),
            Map.entry(
                    "identity.sessions",
                    with(FEATURE, "http.limits", "identity", "identity.passwords", "identity.tokens")),
            Map.entry(
                    "identity.proofs",
                    with(
                            FEATURE,
                            "http.limits",
                            "mails",
                            "identity",
                            "identity.passwords",
                            "identity.tokens",
                            "identity.sessions")),
            Map.entry(
                    "identity.passkeys",
                    with(FEATURE, "http.limits", "identity", "identity.tokens", "identity.sessions")),
            Map.entry("identity.keys", with(FEATURE, "http.limits", "identity", "identity.tokens")),
            Map.entry(
                    "identity.providers",
                    with(
                            FEATURE,
                            "http.limits",
                            "encryption",
                            "keys",
                            "identity",
                            "identity.tokens",
                            "identity.sessions")),
            Map.entry(
                    "interactive",
                    Set.of(
                            "data",
                            "http",
                            "http.exchange",
                            "http.connection",
                            "http.answers",
                            "http.body",
                            "http.idempotency",
                            "http.openapi",
                            "engine",
                            "transaction",
                            "execute",
                            "compile",
                            "access",
                            "sql",
                            "query.json",
                            "identity.tokens",
                            "kernel")),
            Map.entry(
                    "interactive.pods",
                    Set.of(
                            "interactive",
                            "http",
                            "http.exchange",
                            "http.connection",
                            "http.answers",
                            "http.openapi",
                            "compile",
                            "identity.tokens",
                            "keys",
                            "kernel")),
            Map.entry("taxonomy", FEATURE),
            Map.entry("posts", with(FEATURE, "identity", "taxonomy")),
            Map.entry("conversation", with(FEATURE, "identity", "posts")),
            Map.entry("notifications", with(FEATURE, "identity")),
            Map.entry("audit", with(FEATURE, "identity")),
            Map.entry(
                    "operations",
                    with(STAGES, "address", "reach", "http.connection", "encryption", "entity", "identity", "audit")),
            Map.entry("settings", Set.of("kernel")),
            Map.entry("", Set.of("address", "operations", "identity.tokens", "encryption", "settings", "kernel")),
            Map.entry("local", Set.of("")));

    private static final Set<String> FEATURES = Set.of(
            "identity",
            "identity.tokens",
            "identity.sessions",
            "identity.proofs",
            "identity.keys",
            "identity.providers",
            "identity.passkeys",
            "taxonomy",
            "posts",
            "conversation",
            "notifications",
            "audit",
            "interactive",
            "interactive.pods");

    /// Libraries that only some packages may use.
    private static final Map<String, Set<String>> ONLY_IN = Map.ofEntries(
            Map.entry("io.vertx.sqlclient", Set.of("execute", "transaction")),
            Map.entry("io.vertx.pgclient", Set.of("execute", "transaction")),
            Map.entry("io.vertx.mutiny.sqlclient", Set.of("execute", "transaction")),
            Map.entry("io.vertx.redis", Set.of("cache")),
            Map.entry("io.quarkus.redis", Set.of("cache")),
            Map.entry("io.vertx.ext.mail", Set.of("mails")),
            Map.entry("io.quarkus.qute", Set.of("mails")),
            Map.entry("jakarta.ws.rs", with(FEATURES, with(HTTP_KIT, "http.entry", "data", "record"))),
            Map.entry("jakarta.persistence", with(FEATURES, "encryption", "record", "entity", "engine", "transaction")),
            Map.entry("org.hibernate", with(FEATURES, "record", "entity", "engine", "transaction")),
            Map.entry("io.quarkus.hibernate", with(FEATURES, "record", "entity", "transaction")),
            Map.entry("jakarta.validation", with(FEATURES, "identity.passwords", "http.body", "entity", "engine")),
            Map.entry("com.fasterxml.jackson", with(FEATURES, "query.json", "http.answers", "http.body", "data")),
            Map.entry("io.smallrye.jwt", Set.of("identity.tokens")),
            Map.entry("org.jose4j", Set.of("identity.tokens", "identity.providers")),
            Map.entry("com.webauthn4j", Set.of("identity.passkeys")),
            Map.entry("org.bouncycastle", Set.of("address", "identity.passwords", "identity.tokens")),
            Map.entry("java.sql", Set.of("operations", "local")),
            Map.entry("javax.sql", Set.of("operations", "local")),
            Map.entry("org.flywaydb", Set.of("operations")),
            Map.entry("io.zonky.test", Set.of("local")),
            Map.entry("redis.embedded", Set.of("local")));

    /// Packages that know nothing but the JDK.
    private static final Set<String> PLAIN =
            Set.of("kernel", "catalog", "query", "plan", "access", "sql", "text", "compile");

    private static final Set<String> MEANINGLESS =
            Set.of("util", "utils", "common", "impl", "dto", "helper", "helpers");

    /// Classes that ask other classes what they are made of, and why a native image can answer.
    private static final Map<String, String> REFLECTION = Map.ofEntries(
            Map.entry("engine.FieldTypes", "entities, which the platform registers with their fields"),
            Map.entry("engine.CatalogReader", "the annotations of entities' fields"),
            Map.entry("engine.Inverses", "the annotations of entities' fields"),
            Map.entry("engine.Writings", "the annotations of entities' fields, and makes entities"),
            Map.entry("engine.DeclaredConstraints", "annotations, and makes validators, which are registered"),
            Map.entry("http.body.RecordShapes", "bodies, registered by the annotation that stands at each of them"),
            Map.entry("http.body.Shapes", "the types of the components of bodies"),
            Map.entry("http.body.Checks", "the annotations within the types of components"),
            Map.entry("http.body.ValueReader", "makes bodies"),
            Map.entry("record.Bodies", "reads bodies, which are registered"),
            Map.entry("http.body.BodyReader", "signatures of JAX-RS alone"),
            Map.entry("http.body.UnreadBodyReader", "signatures of JAX-RS alone"),
            Map.entry("http.answers.AnswerWriter", "signatures of JAX-RS alone"),
            Map.entry("http.answers.LineWriter", "signatures of JAX-RS alone"),
            Map.entry("data.openapi.CompiledClasses", "runs while the program is built"));

    private static final Set<String> ASKS_A_CLASS = Set.of(
            "forName",
            "newInstance",
            "getMethods",
            "getMethod",
            "getFields",
            "getField",
            "getConstructors",
            "getConstructor",
            "getRecordComponents");

    private static final Path DOCUMENT = Path.of("docs", "architecture.md");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyPackageIsInTheTable() {
        assertThat(classes().map(ArchitectureTest::home)).isNotEmpty().allMatch(MAY_USE::containsKey);
    }

    @Test
    void aPackageUsesOnlyWhatTheTableAllows() {
        assertThat(offences(edge -> isOurs(edge.getTargetClass())
                        && !home(edge.getOriginClass()).equals(home(edge.getTargetClass()))
                        && !MAY_USE.getOrDefault(home(edge.getOriginClass()), Set.of())
                                .contains(home(edge.getTargetClass()))))
                .isEmpty();
    }

    @Test
    void theTableItselfHasNoCycle() {
        var remaining = new HashMap<>(MAY_USE);
        var removed = true;
        while (removed) {
            var names = Set.copyOf(remaining.keySet());
            removed = remaining
                    .entrySet()
                    .removeIf(each -> each.getValue().stream()
                            .filter(used -> !used.equals(each.getKey()))
                            .noneMatch(names::contains));
        }
        assertThat(remaining).isEmpty();
    }

    @Test
    void aLibraryIsUsedOnlyWhereTheTableAllows() {
        assertThat(offences(edge -> ONLY_IN.entrySet().stream()
                        .filter(library -> isIn(edge.getTargetClass(), library.getKey()))
                        .max(Comparator.comparingInt(library -> library.getKey().length()))
                        .filter(library -> !library.getValue().contains(home(edge.getOriginClass())))
                        .isPresent()))
                .isEmpty();
    }

    @Test
    void theStagesBeforeExecutionArePlainJava() {
        assertThat(offences(edge -> PLAIN.contains(home(edge.getOriginClass()))
                        && !isOurs(edge.getTargetClass())
                        && Stream.of("java", "org.jspecify.annotations")
                                .noneMatch(allowed -> isIn(edge.getTargetClass(), allowed))))
                .isEmpty();
    }

    @Test
    void nothingButACommandWaitsOnItsThread() {
        var waits = classes()
                .filter(each -> !home(each).equals("operations"))
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals("io.smallrye.mutiny.Uni")
                        && List.of("await", "awaitUsing").contains(call.getName()))
                .map(Object::toString);
        assertThat(waits).isEmpty();
    }

    /// What is about signing in is for people, whatever the scopes of a key.
    @Test
    void noKeyOpensWhatIsAboutSigningIn() {
        var open = classes()
                .filter(each -> each.isAnnotatedWith(jakarta.ws.rs.Path.class)
                        && each.getAnnotationOfType(jakarta.ws.rs.Path.class)
                                .value()
                                .startsWith("/api/v1/auth"))
                .filter(each -> !each.isAnnotatedWith(WithoutKeys.class))
                .map(JavaClass::getSimpleName);
        assertThat(open).containsExactly("MeResource");
    }

    /// What is stale follows from what is written; the engine alone says so.
    @Test
    void noFeatureSaysWhatItsWritesMakeStale() {
        var said = classes()
                .filter(each -> FEATURES.contains(home(each))
                        || home(each).equals("record")
                        || home(each).equals("http"))
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(Work.class)
                        && call.getName().equals("changed"))
                .map(Object::toString);
        assertThat(said).isEmpty();
    }

    @Test
    void theTableIsThatOfTheDocumentation() throws IOException {
        var told = new TreeMap<String, Set<String>>();
        for (var line : Files.readAllLines(DOCUMENT)) {
            var cells = line.split("\\|", -1);
            if (cells.length == 5 && (cells[1].contains("`") || cells[1].equals(" the root "))) {
                for (var name : cells[1].split(",", -1)) {
                    told.put(packageName(name), allowed(cells[3]));
                }
            }
        }
        var enforced = new TreeMap<String, Set<String>>();
        MAY_USE.forEach((name, used) -> enforced.put(
                name, used.stream().filter(each -> !each.equals(name)).collect(Collectors.toCollection(TreeSet::new))));
        assertThat(told).isEqualTo(enforced);
    }

    private static String packageName(String cell) {
        var name = cell.strip().replace("`", "");
        return name.equals("the root") ? "" : name;
    }

    private static Set<String> allowed(String cell) {
        return Stream.of(cell.split(",", -1))
                .map(ArchitectureTest::packageName)
                .filter(name -> !name.equals("–"))
                .flatMap(name -> switch (name) {
                    case "the stages" -> STAGES.stream();
                    case "the HTTP kit" -> HTTP_KIT.stream();
                    default -> Stream.of(name);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void onlyRegisteredClassesAskWhatOthersAreMadeOf() {
        var askers = new TreeSet<String>();
        classes().forEach(each -> {
            var depends = each.getDirectDependenciesFromSelf().stream()
                    .anyMatch(edge -> isIn(edge.getTargetClass(), "java.lang.reflect"));
            var asks = each.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Class.class)
                            && (ASKS_A_CLASS.contains(call.getName())
                                    || call.getName().startsWith("getDeclared")));
            if (depends || asks) {
                askers.add(each.getName().substring(ROOT.length() + 1).replaceAll("\\$.*", ""));
            }
        });
        assertThat(askers).isEqualTo(new TreeSet<>(REFLECTION.keySet()));
    }

    /// Static fields are filled while a native image is built and become part of it: buffers of Netty, sources of
    /// randomness and threads may not.
    @Test
    void staticFieldsHoldNothingThatANativeImageRefuses() {
        var refused = classes()
                .flatMap(each -> each.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isAssignableTo("io.netty.buffer.ByteBuf")
                        || field.getRawType().isAssignableTo("java.util.Random")
                        || field.getRawType().isAssignableTo("java.lang.Thread"))
                .map(field -> field.getFullName());
        assertThat(refused).isEmpty();
    }

    @Test
    void testsWaitForConditionsAndByTheClock() {
        var sleeps = TESTS.stream()
                .filter(each -> !each.isEquivalentTo(Eventually.class))
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("sleep")
                                && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                        || call.getTargetOwner().isEquivalentTo(TimeUnit.class))
                        || call.getTargetOwner().isEquivalentTo(LockSupport.class)
                                && call.getName().startsWith("park"))
                .map(Object::toString);
        assertThat(sleeps).isEmpty();
    }

    @Test
    void testsAreNamedInOneWay() {
        var names = TESTS.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> isIn(annotation.getRawType(), "org.junit.jupiter")))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(names).isNotEmpty().noneMatch(name -> name.contains("_"));
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        assertThat(classes().map(JavaClass::getPackageName).distinct())
                .noneMatch(name -> Stream.of(name.split("\\.")).anyMatch(MEANINGLESS::contains));
    }

    private static Set<String> offences(Predicate<Dependency> forbidden) {
        var found = new TreeSet<String>();
        classes()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(forbidden)
                .forEach(edge -> found.add(edge.getDescription()));
        return found;
    }

    private static Stream<JavaClass> classes() {
        return PROGRAM.stream();
    }

    private static boolean isOurs(JavaClass type) {
        return isIn(type, ROOT);
    }

    private static boolean isIn(JavaClass type, String packageName) {
        return (type.getBaseComponentType().getPackageName() + ".").startsWith(packageName + ".");
    }

    /// The names below the root package, if the table has them; else only the first of them.
    private static String home(JavaClass type) {
        var packageName = type.getBaseComponentType().getPackageName();
        if (packageName.equals(ROOT)) {
            return "";
        }
        var names = packageName.substring(ROOT.length() + 1);
        return MAY_USE.containsKey(names) ? names : names.split("\\.")[0];
    }

    private static Set<String> with(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> with(Set<String> some, String... others) {
        return with(some, Set.of(others));
    }
}
