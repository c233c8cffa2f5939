package io.refract.engine;

import io.refract.access.Access;
import io.refract.access.Caller;
import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.compile.CompiledRead;
import io.refract.compile.Compiler;
import io.refract.plan.Planner;
import io.refract.query.Condition;
import io.refract.query.Parameters;
import io.refract.query.Query;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.Operation;
import io.refract.query.json.QueryLimits;
import io.refract.query.json.QueryReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to make a statement of a client's query: the post page with author, category, tags and counts.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ShapesBenchmark {
    private static final byte[] PAGE = """
            {"where": {"published": true, "viewCount": {"gte": 10}}, "orderBy": {"createdAt": "desc"}, "take": 20,
             "select": {"id": true, "title": true, "slug": true, "createdAt": true, "viewCount": true,
                        "author": {"select": {"id": true, "name": true, "username": true}},
                        "category": {"select": {"id": true, "name": true, "slug": true}},
                        "tags": {"orderBy": {"name": "asc"}, "select": {"id": true, "name": true, "slug": true}},
                        "_count": {"select": {"comments": true, "likes": true}}}}
            """.getBytes(StandardCharsets.UTF_8);

    private final Catalog catalog = new Catalog(List.of(
            model("user", List.of("name", "username"), List.of()),
            model("category", List.of("name", "slug"), List.of()),
            model("tag", List.of("name", "slug"), List.of()),
            model("comment", List.of("postId"), List.of()),
            model("like", List.of("postId"), List.of()),
            model(
                    "post",
                    List.of("title", "slug", "authorId", "categoryId"),
                    List.of(
                            toOne("author", "user"),
                            toOne("category", "category"),
                            toMany("comments", "comment"),
                            toMany("likes", "like"),
                            new Relation(
                                    "tags",
                                    "tag",
                                    true,
                                    new Relation.Through(
                                            new TableName("public", "post_tags"), "id", "postId", "tagId", "id"))))));
    private final Access access = new Access(
            catalog, catalog.models().stream().map(ShapesBenchmark::open).toList());
    private final Planner planner = new Planner(catalog);
    private final Compiler compiler = new Compiler(Clock.systemUTC(), 1_000_000);
    private final Shapes shapes = new Shapes(planner, access, compiler, 16 << 20);
    private final QueryReader reader = new QueryReader(catalog, QueryLimits.DEFAULT);
    private final Query query = query();

    private static Model model(String name, List<String> texts, List<Relation> relations) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("id", "id", ScalarType.ID, true, false, false));
        texts.forEach(text -> fields.add(new Field(text, text, ScalarType.TEXT, true, false, false)));
        fields.add(new Field("published", "published", ScalarType.BOOLEAN, true, false, false));
        fields.add(new Field("viewCount", "view_count", ScalarType.INTEGER, true, false, false));
        fields.add(new Field("createdAt", "created_at", ScalarType.TIMESTAMP, true, false, false));
        return new Model(
                name,
                new TableName("public", name + "s"),
                List.of("id"),
                fields,
                relations,
                List.of(),
                null,
                Model.Traits.NONE);
    }

    private static Relation toOne(String name, String target) {
        return new Relation(name, target, false, new Relation.Direct(name + "Id", "id"));
    }

    private static Relation toMany(String name, String target) {
        return new Relation(name, target, true, new Relation.Direct("id", "postId"));
    }

    private static Policy open(Model model) {
        return new Policy() {
            @Override
            public String model() {
                return model.name();
            }

            @Override
            public Condition rows(CallerKind caller) {
                return Condition.TRUE;
            }
        };
    }

    private Query query() {
        var arguments = (JsonValue.ObjectValue) new JsonReader(32).read("q", PAGE);
        return reader.read("post", Operation.FIND_MANY, arguments);
    }

    /// From bytes to a query, as every request does.
    @Benchmark
    public Query read() {
        return query();
    }

    /// From a query to a statement with its values, as every request does whose shape is known.
    @Benchmark
    public Object cachedShape() {
        var compiled = shapes.of(query, Caller.ANONYMOUS).read();
        return new Binder(Parameters.of(query), Caller.ANONYMOUS).bind(compiled.binds());
    }

    /// Both of the above.
    @Benchmark
    public Object wholeRequest() {
        var asked = query();
        var compiled = shapes.of(asked, Caller.ANONYMOUS).read();
        return new Binder(Parameters.of(asked), Caller.ANONYMOUS).bind(compiled.binds());
    }

    /// From a query to a statement, as the first request of a shape does.
    @Benchmark
    public CompiledRead uncachedShape() {
        return compiler.compile(access.restrict(planner.plan(query), CallerKind.ANONYMOUS));
    }
}
