package io.refract.engine;

import static io.refract.query.Assignment.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Access;
import io.refract.access.Caller;
import io.refract.access.CallerKind;
import io.refract.access.Role;
import io.refract.access.Scopes;
import io.refract.catalog.Catalog;
import io.refract.compile.Compiler;
import io.refract.compile.WriteCompiler;
import io.refract.kernel.Failure;
import io.refract.plan.MutationPlanner;
import io.refract.query.Mutation;
import io.refract.query.NamedRow;
import io.refract.query.RowData;
import io.refract.query.Selection;
import io.refract.query.Update;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WriteShapesTest {
    private static final Caller PROGRAM = keyed(Map.of("tag", Set.of("update")));
    private static final Caller OTHER = keyed(Map.of("tag", Set.of("findMany")));

    @Inject
    Catalog catalog;

    private final AtomicInteger planned = new AtomicInteger();
    private WriteShapes shapes;

    @BeforeEach
    void make() {
        var planner = new MutationPlanner(catalog);
        shapes = new WriteShapes(
                mutation -> {
                    planned.incrementAndGet();
                    return planner.plan(mutation);
                },
                new Access(catalog, List.of()),
                new WriteCompiler(new Compiler(Clock.systemUTC(), 8_000_000)),
                16 << 20);
    }

    @Test
    void aShapeThatIsKeptIsNotPlannedForKeys() {
        shapes.of(update("one"), CallerKind.SYSTEM, Caller.SYSTEM);

        for (var name : List.of("two", "three")) {
            shapes.admit(update(name), CallerKind.SYSTEM, PROGRAM);
            shapes.of(update(name), CallerKind.SYSTEM, PROGRAM);
            assertThatThrownBy(() -> shapes.admit(update(name), CallerKind.SYSTEM, OTHER))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("no scope");
        }

        assertThat(planned).hasValue(1);
    }

    @Test
    void oneThatIsNotKeptIsAskedAboutAllTheSame() {
        assertThatThrownBy(() -> shapes.admit(update("one"), CallerKind.SYSTEM, OTHER))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no scope");
        shapes.admit(update("one"), CallerKind.SYSTEM, PROGRAM);
        shapes.admit(update("one"), CallerKind.SYSTEM, Caller.user(UUID.randomUUID(), Role.USER));

        assertThat(planned).hasValue(2);
    }

    private static Mutation update(String name) {
        return new Update(
                "tag",
                NamedRow.byId(UUID.randomUUID()),
                new RowData(List.of(to("name", name)), List.of()),
                Selection.of("id"));
    }

    private static Caller keyed(Map<String, Set<String>> operations) {
        return Caller.user(UUID.randomUUID(), Role.ADMIN, new Caller.Key(UUID.randomUUID(), new Scopes(operations)));
    }
}
