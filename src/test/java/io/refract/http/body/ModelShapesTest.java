package io.refract.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.catalog.CompositeType;
import io.refract.catalog.Constraint;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.catalog.ValueType;
import io.refract.catalog.Writing;
import io.refract.kernel.Change;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies that are read by a model alone.
class ModelShapesTest {
    private static final Caller USER = Caller.user(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"), Role.USER);
    private static final CompositeType ADDRESS = new CompositeType(
            "Address",
            "address",
            List.of(new CompositeType.Part("street", "street"), new CompositeType.Part("city", "city")));
    private static final Constraint SHORT = new Constraint.Size(0, 3, "at most 3");
    private static final Model PLACE = new Model(
            "place",
            new TableName("public", "places"),
            List.of("id"),
            List.of(
                    new Field("id", "id", ScalarType.ID, true, false, true),
                    field("name", ScalarType.TEXT, true, true, true, SHORT),
                    field("kind", new EnumType("Kind", "kind", List.of("SEA", "LAND")), false, true, true),
                    field("words", new ListType(ScalarType.TEXT), false, true, true),
                    field("data", ScalarType.JSON, false, true, true),
                    field("address", ADDRESS, false, true, true, new Constraint.OfPart("city", SHORT)),
                    field("founder", ScalarType.TEXT, false, true, false),
                    field("closed", ScalarType.BOOLEAN, false, false, true),
                    new Field("secret", "secret", ScalarType.TEXT, false, true, false),
                    new Field("version", "version", ScalarType.INTEGER, true, false, true)),
            List.of(),
            List.of(),
            null,
            new Model.Traits("version", null, List.of()));
    private static final BodyParser PARSER = new BodyParser(() -> new Catalog(List.of(PLACE)));

    private static Field field(
            String name,
            ValueType type,
            boolean required,
            boolean atCreation,
            boolean later,
            Constraint... constraints) {
        return new Field(
                name,
                name,
                type,
                required,
                false,
                new Writing(atCreation, later, !required, false, Optional.empty(), List.of(constraints)));
    }

    @Test
    void aDraftHasValuesOfAllTypes() {
        var given = draft("""
                {"name":"Bay","kind":"SEA","words":["a","b"],"data":{"n":[1.50,null]},"address":{"city":"Ur"},"founder":"I"}""");

        assertThat(given.values().toString())
                .isEqualTo(
                        "{name=Bay, kind=SEA, words=[a, b], data={\"n\":[1.50,null]}, address={street=null, city=Ur},"
                                + " founder=I}");
        assertThat(given.version()).isEqualTo(Change.absent());
        assertThat(draft("{\"name\":\"Bay\",\"kind\":null}").values().get("kind"))
                .isNull();
    }

    @Test
    void changesTellNullFromNothingAndNameTheirVersion() {
        var given = changes("{\"kind\":null,\"data\":[],\"closed\":true,\"version\":4}");

        assertThat(given.values())
                .containsEntry("name", Change.absent())
                .containsEntry("kind", Change.to(null))
                .containsEntry("data", Change.to("[]"))
                .containsEntry("closed", Change.to(true))
                .doesNotContainKeys("version", "founder");
        assertThat(given.version()).isEqualTo(Change.to(4));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {}                                              | name NotNull
            {"name":"Oslo","kind":"AIR"}                    | kind Enum, name Size
            {"name":"x","words":["a",null]}                 | words[1] NotNull
            {"name":"x","words":"a"}                        | words Type
            {"name":"x","address":{"city":"Rome"}}          | address.city Size
            {"name":"x","address":{"zip":"1"}}              | address.zip Unknown
            {"name":{"set":"x"}}                            | name Type
            {"name":"x","secret":"y"}                       | secret Unknown
            {"name":"x","nam":"y"}                          | nam Unknown
            """)
    void aDraftIsRefused(String body, String violations) {
        assertThat(violations(ModelShapes.draft(PLACE), body)).isEqualTo(violations);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"name":null}    | name NotNull
            {"version":null} | version NotNull
            {"version":"1"}  | version Type
            """)
    void aChangeIsRefused(String body, String violations) {
        assertThat(violations(ModelShapes.changes(PLACE), body)).isEqualTo(violations);
    }

    @Test
    void whatNobodyMayWriteIsForbidden() {
        for (var body : List.of("{\"id\":1}", "{\"closed\":true}", "{\"version\":1}")) {
            assertThat(refused(ModelShapes.draft(PLACE), body).code()).as(body).isEqualTo(ErrorCode.FORBIDDEN);
        }
        assertThat(refused(ModelShapes.changes(PLACE), "{\"founder\":\"x\"}").code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void theSchemasAreThoseOfWhatIsRead() {
        var draft = ModelBodySchemas.draft(PLACE, field -> !field.name().equals("words"));

        assertThat(draft.getRequired()).containsExactly("name");
        assertThat(draft.getProperties().keySet()).containsExactly("name", "kind", "data", "address", "founder");
        assertThat(ModelBodySchemas.changes(PLACE, _ -> false).getProperties().keySet())
                .containsExactly("version");
    }

    private static GivenFields draft(String body) {
        return (GivenFields) parse(ModelShapes.draft(PLACE), body);
    }

    private static GivenFields changes(String body) {
        return (GivenFields) parse(ModelShapes.changes(PLACE), body);
    }

    private static String violations(RecordShape shape, String body) {
        var failure = refused(shape, body);
        assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION);
        return String.join(
                ", ",
                failure.violations().stream()
                        .map(it -> it.path() + ' ' + it.rule())
                        .sorted()
                        .toList());
    }

    private static Failure refused(RecordShape shape, String body) {
        return catchThrowableOfType(Failure.class, () -> parse(shape, body));
    }

    private static Object parse(RecordShape shape, String body) {
        return PARSER.parse(shape, body.getBytes(StandardCharsets.UTF_8), USER);
    }
}
