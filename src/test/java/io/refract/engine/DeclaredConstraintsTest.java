package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.catalog.Catalog;
import io.refract.catalog.CompositeType;
import io.refract.catalog.Constraint;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.kernel.Violation;
import io.refract.testing.RefractServers;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DeclaredConstraintsTest {
    private static final Pattern LENGTH =
            Pattern.compile("length\\(\\(?(\\w+)\\)?(?:\\.(\\w+))?\\)(?:, 0\\))? <= (\\d+)");

    @Inject
    Catalog catalog;

    /// All that entities declare.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account.type              | Size 1 50
            account.provider          | Size 1 100
            account.providerAccountId | Size 1 255
            account.refreshToken      | Size 0 16384
            account.accessToken       | Size 0 16384
            account.idToken           | Size 0 16384
            account.tokenType         | Size 0 50
            account.scope             | Size 0 2000
            account.sessionState      | Size 0 2000
            category.name             | NotBlank, Size 0 100
            category.slug             | Pattern, Size 0 120
            category.description      | Size 0 1000
            category.color            | Pattern, Size 0 32
            comment.content           | NotBlank, Size 0 10000
            notification.title        | NotBlank, Size 0 200
            notification.message      | Size 0 2000
            notification.dedupeKey    | Size 1 200
            post.title                | NotBlank, Size 0 200
            post.content              | Size 0 100000
            post.excerpt              | Size 0 500
            post.slug                 | Pattern, Size 0 120
            post.metaTitle            | Size 0 200
            post.metaDescription      | Size 0 500
            profile.avatar            | Size 0 2048
            profile.address           | street: Size 0 200, city: Size 0 100, state: Size 0 100, zipCode: Size 0 20, country: Size 0 100
            session.sessionToken      | Size 1 200
            session.secretHash        | Size 1 100
            session.previousHash      | Size 1 100
            session.nonce             | Size 1 100
            session.userAgent         | Size 0 1000
            session.ip                | Size 0 45
            tag.name                  | NotBlank, Size 0 100
            tag.slug                  | Pattern, Size 0 120
            tag.description           | Size 0 1000
            tag.color                 | Pattern, Size 0 32
            user.email                | Email, Size 0 254
            user.username             | Pattern, Pattern, Size 2 50
            user.name                 | Pattern, Size 0 200
            user.bio                  | Size 0 2000
            user.image                | Size 0 2048
            user.passwordHash         | Size 0 500
            userSettings.language     | Pattern
            userSettings.timezone     | TimeZone
            """)
    void aFieldAsksWhatItsEntityDeclares(String field, String expected) {
        assertThat(told(field(field))).isEqualTo(expected);
    }

    @Test
    void noOtherFieldAsksForAnything() {
        assertThat(constrained().keySet()).hasSize(43);
    }

    @ParameterizedTest
    @CsvSource({
        "tag.name, a, true",
        "tag.name, '', false",
        "tag.name, '\u2003', false",
        "tag.color, ' ', false",
        "user.username, ab, true",
        "user.username, a, false",
        "user.username, '..', false",
        "user.username, a b, false",
        "userSettings.timezone, Europe/Vienna, true",
        "userSettings.timezone, Europe/Atlantis, false",
        "userSettings.language, pt-BR, true",
        "userSettings.language, portuguese, false",
        "user.email, a.b+c@example.org, true",
        "user.email, a@b, true",
        "user.email, '\"a b\"@c', false",
        "user.email, '\"a(b\"@c', true",
        "user.email, a@[127.0.0.1], true",
        "user.email, a@[IPv6:::1], true",
        "user.email, a@b@c, false",
        "user.email, .a@b, false",
        "user.email, a..b@c, false",
        "user.email, a@b..c, false",
        "user.email, a@-b, false",
        "user.email, a@b., false",
        "user.email, a@, false",
        "user.email, @b, false",
        "user.email, a@bü.example, true",
    })
    void valuesAreTested(String field, String value, boolean holds) {
        assertThat(field(field).writing().broken(field, value).isEmpty()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"64, 63, true", "65, 63, false", "64, 64, false"})
    void theHalvesOfAnAddressHaveALength(int local, int label, boolean holds) {
        var address = "a".repeat(local) + '@' + "b".repeat(label) + ".org";

        assertThat(field("user.email").writing().broken("email", address).isEmpty())
                .isEqualTo(holds);
    }

    @Test
    void charactersAreCountedAsTheDatabaseCountsThem() {
        var title = field("post.title").writing();

        assertThat(title.broken("title", "😀".repeat(200))).isEmpty();
        assertThat(title.broken("title", "😀".repeat(201)))
                .containsExactly(new Violation("title", "Size", "size must be between 0 and 200"));
    }

    @Test
    void allThatIsBrokenIsToldInTheOrderOfTheRules() {
        assertThat(field("tag.slug").writing().broken("data.slug", "A".repeat(121)))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("data.slug", "Pattern"), tuple("data.slug", "Size"));
    }

    @Test
    void aCompositeValueIsTestedPartByPart() {
        var address = Map.of("street", "s".repeat(201), "zipCode", "1".repeat(20), "unheard", "of");

        assertThat(field("profile.address").writing().broken("address", address))
                .containsExactly(new Violation("address.street", "Size", "size must be between 0 and 200"));
    }

    /// Both ways: what a check of the database says of a length, the entity declares.
    @Test
    void lengthsAreThoseOfTheDatabase() throws SQLException {
        var declared = new TreeMap<String, Integer>();
        for (var model : catalog.models()) {
            for (var field : model.fields()) {
                field.writing().constraints().forEach(each -> lengths(model, field, each, declared));
            }
        }
        var checked = checkedLengths();
        // The form of usernames says their length there, the list of time zones here.
        checked.put("users.username", 50);
        checked.remove("user_settings.timezone");
        // What is stored is longer than what is said.
        encrypted().forEach(declared::remove);
        encrypted().forEach(checked::remove);

        assertThat(declared).isEqualTo(checked);
    }

    private List<String> encrypted() {
        return catalog.models().stream()
                .flatMap(model -> model.fields().stream()
                        .filter(Field::encrypted)
                        .map(field -> model.table().name() + '.' + field.column()))
                .toList();
    }

    private static void lengths(Model model, Field field, Constraint constraint, Map<String, Integer> lengths) {
        var column = model.table().name() + '.' + field.column();
        switch (constraint) {
            case Constraint.Size size -> lengths.put(column, size.max());
            case Constraint.OfPart(var part, Constraint.Size size) ->
                lengths.put(column + '.' + partColumn((CompositeType) field.type(), part), size.max());
            default -> {}
        }
    }

    private static String partColumn(CompositeType type, String part) {
        return type.parts().stream()
                .filter(each -> each.name().equals(part))
                .findFirst()
                .orElseThrow()
                .column();
    }

    private Map<String, Integer> checkedLengths() throws SQLException {
        var tables = catalog.models().stream().map(each -> each.table().name()).collect(Collectors.toSet());
        var lengths = new TreeMap<String, Integer>();
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, pg_get_constraintdef(k.oid)
                        from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'c'""")) {
            while (rows.next()) {
                if (tables.contains(rows.getString(1))) {
                    var found = LENGTH.matcher(rows.getString(2));
                    while (found.find()) {
                        lengths.put(
                                rows.getString(1) + '.' + found.group(1) + part(found.group(2)),
                                Integer.valueOf(found.group(3)));
                    }
                }
            }
        }
        return lengths;
    }

    private static String part(@Nullable String name) {
        return name == null ? "" : '.' + name;
    }

    @SuppressWarnings("UnusedVariable")
    private static final class Samples {
        @Future
        private final Object unknown = "";

        @Size(max = 1)
        @Size(max = 2)
        private final Object twice = "";

        @Deprecated
        @NotNull
        @Size(min = 1, max = 2, message = "one or two")
        private final Object known = "";
    }

    @ParameterizedTest
    @CsvSource({"unknown, Future is not read", "twice, more than once"})
    void whatIsNotReadStopsTheStart(String name, String message) throws NoSuchFieldException {
        var field = Samples.class.getDeclaredField(name);

        assertThatThrownBy(() -> DeclaredConstraints.at(field))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void messagesAreThoseOfTheAnnotationWhereItHasSome() throws NoSuchFieldException {
        assertThat(DeclaredConstraints.at(Samples.class.getDeclaredField("known")))
                .containsExactly(new Constraint.NotNull("must not be null"), new Constraint.Size(1, 2, "one or two"));
    }

    private Field field(String name) {
        var names = name.split("\\.");
        return catalog.require(names[0]).field(names[1]).orElseThrow();
    }

    private Map<String, String> constrained() {
        var found = new TreeMap<String, String>();
        for (var model : catalog.models()) {
            for (var field : model.fields()) {
                if (!field.writing().constraints().isEmpty()) {
                    found.put(model.name() + '.' + field.name(), told(field));
                }
            }
        }
        return found;
    }

    private static String told(Field field) {
        return field.writing().constraints().stream()
                .map(DeclaredConstraintsTest::told)
                .collect(Collectors.joining(", "));
    }

    private static String told(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Size size -> "Size " + size.min() + ' ' + size.max();
            case Constraint.OfPart(var part, var inner) -> part + ": " + told(inner);
            default -> constraint.rule();
        };
    }
}
