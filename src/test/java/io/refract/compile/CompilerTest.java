package io.refract.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.access.Access;
import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.plan.Planner;
import io.refract.query.*;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompilerTest {
    @Test
    void prints() {
        var sel = Selection.of("id", "title", "isNew", "genre")
                .one("author", Selection.of("id", "shownName"))
                .many("shelves", List.of(Order.ascending("name")), 50, Selection.of("id", "name"))
                .counts(Selection.Count.of("reviews"));
        var q = FindMany.of(
                        "book",
                        Condition.all(
                                Condition.field("published").isTrue(),
                                Condition.some(
                                        "shelves", Condition.field("name").equalTo("x"))),
                        List.of(Order.descending("createdAt")),
                        20,
                        sel)
                .from(new Cursor(Cursor.Side.BEFORE, List.of(new Parameter(1), new Parameter(2))))
                .total(true);
        Policy p = new Policy() {
            public String model() {
                return "book";
            }

            public Condition rows(CallerKind k) {
                return k == CallerKind.USER
                        ? Condition.any(
                                Condition.field("published").isTrue(),
                                Condition.some("author", Condition.field("id").equalToCaller()))
                        : Condition.TRUE;
            }
        };
        var access = new Access(SampleModels.CATALOG, List.of(p));
        var plan = access.restrict(new Planner(SampleModels.CATALOG).plan(q), CallerKind.SYSTEM);
        System.out.println(new Compiler(Clock.systemUTC()).compile(plan).sql());
        var one = FindOne.of("book", Condition.field("id").equalTo(UUID.randomUUID()), sel);
        System.out.println(new Compiler(Clock.systemUTC())
                .compile(access.restrict(new Planner(SampleModels.CATALOG).plan(one), CallerKind.SYSTEM))
                .sql());
        assertThat(1).isEqualTo(1);
    }
}
