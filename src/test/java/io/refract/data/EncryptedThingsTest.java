package io.refract.data;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.refract.access.Caller;
import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.engine.Engine;
import io.refract.kernel.Failure;
import io.refract.query.Aggregate;
import io.refract.query.Amount;
import io.refract.query.Condition;
import io.refract.query.DeleteMany;
import io.refract.query.Figure;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.GroupBy;
import io.refract.query.GroupKey;
import io.refract.query.Mutation;
import io.refract.query.Order;
import io.refract.query.Query;
import io.refract.query.Selection;
import io.refract.query.Slice;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.refract.transaction.Transactions;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names what is encrypted wherever a field can be named. Each request is first made with a field that is not: `FIELD`
/// is the one or the other.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class EncryptedThingsTest {
    private static final String OTHER = "scope";

    @Inject
    Catalog catalog;

    @Inject
    Engine engine;

    @Inject
    Transactions transactions;

    private List<String> encrypted() {
        return catalog.require("account").fields().stream()
                .filter(Field::encrypted)
                .map(Field::name)
                .toList();
    }

    @Test
    void thereIsSomethingToTry() {
        assertThat(encrypted()).containsExactlyInAnyOrder("refreshToken", "accessToken", "idToken");
        assertThat(catalog.models())
                .allSatisfy(model -> assertThat(model.fields())
                        .filteredOn(Field::encrypted)
                        .allSatisfy(field ->
                                assertThat(model.name() + field.hidden()).isEqualTo("accounttrue")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account/findMany {'where':{'FIELD':'x'}}",
                "account/findMany {'where':{'FIELD':null}}",
                "account/findMany {'where':{'FIELD':{'not':null}}}",
                "account/findMany {'where':{'FIELD':{'in':['x']}}}",
                "account/findMany {'where':{'FIELD':{'startsWith':'x','mode':'insensitive'}}}",
                "account/findMany {'where':{'AND':[{'FIELD':{'gt':'x'}}]}}",
                "account/findMany {'where':{'OR':[{'FIELD':'x'},{'type':'x'}]}}",
                "account/findMany {'where':{'NOT':{'FIELD':'x'}}}",
                "account/findMany {'where':{'provider':{'equals':{'$field':'FIELD'}}}}",
                "account/findMany {'orderBy':{'FIELD':'asc'}}",
                "account/findMany {'orderBy':[{'FIELD':{'sort':'asc','nulls':'last'}}]}",
                "account/findMany {'orderBy':{'_relevance':{'fields':['FIELD'],'search':'x','sort':'asc'}}}",
                "account/findMany {'distinct':['provider','FIELD']}",
                "account/findMany {'select':{'FIELD':true}}",
                "account/findMany {'omit':{'FIELD':true}}",
                "account/findFirst {'where':{'FIELD':'x'}}",
                "account/findUnique {'where':{'id':'00000000-0000-0000-0000-000000000000','FIELD':'x'}}",
                "account/exists {'where':{'FIELD':'x'}}",
                "account/count {'where':{'FIELD':'x'}}",
                "account/count {'select':{'FIELD':true}}",
                "account/aggregate {'_min':{'FIELD':true}}",
                "account/aggregate {'_max':{'FIELD':true}}",
                "account/aggregate {'_count':{'FIELD':true}}",
                "account/aggregate {'where':{'FIELD':'x'},'_count':true}",
                "account/aggregate {'orderBy':{'FIELD':'asc'},'take':1,'_count':true}",
                "account/groupBy {'by':['FIELD']}",
                "account/groupBy {'by':['provider'],'where':{'FIELD':'x'}}",
                "account/groupBy {'by':['provider'],'_count':{'FIELD':true}}",
                "account/groupBy {'by':['provider'],'_max':{'FIELD':true}}",
                "account/groupBy {'by':['provider'],'having':{'FIELD':{'_count':{'gt':0}}}}",
                "account/groupBy {'by':['provider'],'having':{'FIELD':{'_max':{'gt':''}}}}",
                "account/groupBy {'by':['provider'],'orderBy':{'_max':{'FIELD':'asc'}}}",
                "user/findMany {'where':{'accounts':{'some':{'FIELD':'x'}}}}",
                "user/findMany {'where':{'accounts':{'every':{'FIELD':'x'}}}}",
                "user/findMany {'where':{'accounts':{'none':{'FIELD':{'not':null}}}}}",
                "user/findMany {'include':{'accounts':{'where':{'FIELD':'x'}}}}",
                "user/findMany {'include':{'accounts':{'orderBy':{'FIELD':'asc'}}}}",
                "user/findMany {'include':{'accounts':{'distinct':['FIELD']}}}",
                "user/findMany {'include':{'accounts':{'select':{'FIELD':true}}}}",
                "user/findMany {'include':{'accounts':{'omit':{'FIELD':true}}}}",
                "user/findMany {'include':{'_count':{'select':{'accounts':{'where':{'FIELD':'x'}}}}}}",
                "profile/findMany {'where':{'user':{'accounts':{'some':{'FIELD':'x'}}}}}"
            })
    void nobodyAsksAboutWhatIsEncrypted(String request) {
        asked(request, OTHER).statusCode(200);

        for (var name : encrypted()) {
            asked(request, name)
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"))
                    .body("errors[0].rule", equalTo("Unknown"));
        }
    }

    /// Of an administrator, who may ask for most.
    private static ValidatableResponse asked(String request, String field) {
        var parts = request.replace('\'', '"').replace("FIELD", field).split(" ", 2);
        return Http.as(Stored.admin()).body(parts[1]).post("/data/" + parts[0]).then();
    }

    private static List<Query> queries(String name) {
        var where = field(name).equalTo("x");
        var order = List.<Order>of(new Order.ByField(name, false));
        var distinct = new Slice(List.of(), List.of(name), null, null, null, false);
        var started = new Slice(List.of(), List.of(), where, null, null, false);
        return List.of(
                FindOne.of("account", where, Selection.of("id")),
                FindOne.of("account", Condition.TRUE, Selection.of(name)),
                FindMany.of("account", Condition.not(where), List.of(), 1, Selection.of("id")),
                FindMany.of("account", Condition.TRUE, order, 1, Selection.of("id")),
                FindMany.of("user", Condition.some("accounts", where), List.of(), 1, Selection.of("id")),
                aggregate(where, Slice.ALL, Figure.ROWS),
                aggregate(Condition.TRUE, distinct, Figure.ROWS),
                aggregate(Condition.TRUE, started, Figure.ROWS),
                aggregate(Condition.TRUE, Slice.ALL, new Figure(Figure.Function.COUNT, name)),
                aggregate(Condition.TRUE, Slice.ALL, new Figure(Figure.Function.MAXIMUM, name)),
                new GroupBy(
                        "account",
                        List.of(GroupKey.of(name)),
                        null,
                        null,
                        Condition.TRUE,
                        Condition.TRUE,
                        List.of(),
                        List.of(),
                        null,
                        Amount.fixed(1),
                        false));
    }

    private static Query aggregate(Condition where, Slice slice, Figure figure) {
        return new Aggregate("account", Aggregate.Form.OBJECT, where, slice, List.of(figure));
    }

    @Test
    void norDoesTheProgram() throws Throwable {
        for (var query : queries("provider")) {
            VertxContextSupport.subscribeAndAwait(() -> engine.read(query, Caller.SYSTEM, false));
        }
        for (var name : encrypted()) {
            for (var query : queries(name)) {
                assertThatThrownBy(() ->
                                VertxContextSupport.subscribeAndAwait(() -> engine.read(query, Caller.SYSTEM, false)))
                        .as(query.toString())
                        .isInstanceOfSatisfying(Failure.class, EncryptedThingsTest::isUnknown);
            }
        }
    }

    @Test
    void norDoTrustedWrites() throws Throwable {
        write(new DeleteMany("account", field(OTHER).equalTo("x"), null));
        for (var name : encrypted()) {
            var mutation = new DeleteMany("account", field(name).equalTo("x"), null);
            assertThatThrownBy(() -> write(mutation))
                    .isInstanceOfSatisfying(Failure.class, EncryptedThingsTest::isUnknown);
        }
    }

    private void write(Mutation mutation) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> transactions.send(Caller.SYSTEM, "test", work -> engine.writeTrusted(mutation, work)));
    }

    private static void isUnknown(Failure failure) {
        assertThat(failure.violations()).extracting("rule").containsExactly("Unknown");
    }
}
