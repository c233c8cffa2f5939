package io.refract.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.catalog.Catalog;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.MutationReader;
import io.refract.query.json.QueryLimits;
import io.refract.query.json.WriteOperation;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Many rows at once, of a model whose fields have every type: what is given is read back.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ManyRowsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    private World world;

    @BeforeAll
    void load() throws SQLException {
        world = new World(catalog, vertx);
        world.rows().owner().run("grant insert on specimens to public");
    }

    @AfterAll
    void drop() {
        world.close();
    }

    @Test
    void rowsMayHoldLists() throws JsonProcessingException {
        var rows = """
                [{"words":["a","b \\"c\\" \\\\ d","{e,f}","","null","NULL"," g","ø\\n"],"numbers":[1,-2,2147483647],"flags":[true,false],
                  "amounts":["1.50","-12345678901234567890.000001"],"days":["2026-02-28","0001-01-01"],
                  "keys":["0f8fad5b-d9cb-469f-a165-70867728950e"]},
                 {"words":[],"numbers":[],"flags":null,"amounts":[],"days":null,"keys":[]},
                 {"words":null,"numbers":[7],"flags":[],"amounts":null,"days":[],"keys":null},
                 {"words":["only"],"numbers":[0],"flags":[true],"amounts":["0"],"days":["9999-12-31"],"keys":null}]""";

        assertThat(made(rows)).isEqualTo(JSON.readTree(rows));
    }

    @Test
    void rowsNeedNotHaveTheSameFields() throws JsonProcessingException {
        assertThat(made("""
                [{"numbers":[1],"words":["a"]},{"numbers":[2]},{"numbers":[3],"flags":[true]}]""")).isEqualTo(JSON.readTree("""
                [{"words":["a"],"numbers":[1],"flags":null,"amounts":null,"days":null,"keys":null},
                 {"words":null,"numbers":[2],"flags":null,"amounts":null,"days":null,"keys":null},
                 {"words":null,"numbers":[3],"flags":[true],"amounts":null,"days":null,"keys":null}]"""));
    }

    /// What has been made of rows, to which is added what all of them need.
    private JsonNode made(String rows) throws JsonProcessingException {
        var data = JSON.readTree(rows);
        for (var i = 0; i < data.size(); i++) {
            ((ObjectNode) data.get(i))
                    .put("code", "made " + i)
                    .put("note", "n")
                    .put("whole", i)
                    .put("open", true)
                    .put("data", "d");
        }
        var arguments = """
                {"data":%s,"select":{"words":true,"numbers":true,"flags":true,"amounts":true,"days":true,"keys":true}}""".formatted(data);
        var mutation = new MutationReader(world.catalog(), QueryLimits.DEFAULT)
                .read(
                        Specimens.NAME,
                        WriteOperation.CREATE_MANY_AND_RETURN,
                        (JsonValue.ObjectValue) new JsonReader(32).read("body", arguments),
                        List.of());
        var engine = world.rows().engine();
        var answer = world.rows().undone(Caller.SYSTEM, work -> engine.writeTrusted(mutation, work));
        return JSON.readTree(new String(answer.json(), StandardCharsets.UTF_8));
    }
}
