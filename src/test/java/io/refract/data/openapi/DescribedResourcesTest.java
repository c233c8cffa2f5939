package io.refract.data.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.openapi.OASFilter;
import org.junit.jupiter.api.Test;

/// The resources that are there for tests, described.
class DescribedResourcesTest {
    @Test
    void aChangeIsDescribedAsItsValueOrNull() throws IOException {
        var schemas = withTests().at("/components/schemas");

        assertThat(schemas.at("/Patch/properties")).isEqualTo(json("""
                {"excerpt":{"maxLength":5,"type":["string","null"]},
                 "role":{"enum":["USER","MODERATOR","ADMIN"],"type":"string"},
                 "tagIds":{"items":{"format":"uuid","type":"string"},"maxItems":3,"type":["array","null"]},
                 "title":{"maxLength":20,"pattern":"\\\\S","type":"string"},
                 "version":{"format":"int32","type":["integer","null"]}}"""));
        assertThat(schemas.fieldNames()).toIterable().noneMatch(name -> name.matches("Change[A-Z].*"));
    }

    @Test
    void whatNeedsAUserSaysSo() throws IOException {
        var samples = withTests().at("/paths/~1api~1v1~1samples");

        assertThat(samples.at("/get").has("security")).isFalse();
        assertThat(samples.at("/post/security")).isEqualTo(json("[{\"bearer\":[]}]"));
    }

    private static JsonNode withTests() throws IOException {
        var program = Path.of("target", "classes");
        return ApiDescription.of(
                CompiledClasses.in(program, Path.of("target", "test-classes")),
                ApiDescription.catalog(CompiledClasses.in(program)),
                new OASFilter() {});
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
