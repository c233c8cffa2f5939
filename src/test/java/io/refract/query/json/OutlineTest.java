package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.query.Outline;
import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is kept of a query is found again by others of its shape, and by no others.
class OutlineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"include\":{\"author\":true}}",
                "{\"include\":{\"author\":{\"where\":{\"name\":\"Ann\"}}}}",
                "{\"include\":{\"tags\":{\"where\":{\"name\":\"a\"},\"orderBy\":{\"name\":\"asc\"},\"take\":3,\"skip\":2}}}",
                "{\"include\":{\"_count\":{\"select\":{\"tags\":{\"where\":{\"name\":\"a\"}}}}}}",
                "{\"where\":{\"title\":{\"contains\":\"a\"}},\"cursor\":{\"id\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}}",
                "{\"distinct\":\"title\",\"take\":-3}"
            })
    void aQueryIsFoundByItsOutline(String arguments) {
        var query = Reads.query("post", Operation.FIND_MANY, arguments);
        var kept = new HashMap<Object, String>();
        kept.put(Outline.of(query).query(), "compiled");
        assertThat(kept).containsKey(Reads.query("post", Operation.FIND_MANY, arguments));
        assertThat(kept).doesNotContainKey(Reads.query("post", Operation.FIND_MANY, "{\"take\":7}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"include\":{\"author\":true}}", "{\"include\":{\"author\":{\"select\":{\"name\":true}}}}"})
    void aConditionOnARelatedRowIsPartOfTheShape(String arguments) {
        var conditional = arguments.equals("{\"include\":{\"author\":true}}")
                ? "{\"include\":{\"author\":{\"where\":{\"name\":\"Ann\"}}}}"
                : "{\"include\":{\"author\":{\"select\":{\"name\":true},\"where\":{\"name\":\"Ann\"}}}}";
        assertThat(Outline.of(Reads.query("post", Operation.FIND_MANY, conditional))
                        .query())
                .isNotEqualTo(Reads.query("post", Operation.FIND_MANY, arguments));
    }
}
