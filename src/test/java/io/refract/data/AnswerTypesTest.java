package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.catalog.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypesTest {
    private static final Model ACCOUNT = new Model(
            "account",
            new TableName("public", "accounts"),
            List.of("id"),
            List.of(
                    field("id", ScalarType.ID),
                    field("name", ScalarType.TEXT),
                    field("balance", ScalarType.DECIMAL),
                    field("views", ScalarType.BIG_INTEGER),
                    field("opened", ScalarType.TIMESTAMP),
                    field("born", ScalarType.DATE),
                    field("extra", ScalarType.JSON),
                    field("visits", new ListType(ScalarType.TIMESTAMP))),
            List.of(new Relation("children", "account", true, new Relation.Direct("id", "parent_id"))),
            List.of(),
            null,
            Model.Traits.NONE);
    private static final Catalog CATALOG = new Catalog(List.of(ACCOUNT));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'name':'2020-01-01T00:00:00.000Z','born':'2020-01-01','balance':'1.50'}] | '0.balance':[['custom','Decimal']]",
                "{'views':'12','opened':null,'visits':['a','b']} | 'views':['bigint'],'visits.0':['Date'],'visits.1':['Date']",
                "{'children':[{'views':'1','children':[]},{'opened':'x'}]} |"
                        + " 'children.0.views':['bigint'],'children.1.opened':['Date']",
                "{'_count':{'children':3,'views':2},'_avg':{'views':1.5},'_sum':{'views':'3','balance':'7'}} |"
                        + " '_sum.views':['bigint'],'_sum.balance':[['custom','Decimal']]",
                "[{'opened':'x','_max':{'opened':'y'}}] | '0.opened':['Date'],'0._max.opened':['Date']",
                "{'extra':{'opened':'x','children':[{'views':'1'}]},'other':{'opened':'x'}} | ``",
                "3 | ``",
                "null | ``",
                "[] | ``"
            })
    void members_are_typed_by_the_fields_of_their_names(String answer, String types) {
        var expected = types.isEmpty() ? "" : ("{'values':{" + types + "}}").replace('\'', '"');
        var told = AnswerTypes.of(CATALOG, ACCOUNT, answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(told.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(""))
                .isEqualTo(expected);
    }

    private static Field field(String name, ValueType type) {
        return new Field(name, name, type, false, false, false);
    }
}
