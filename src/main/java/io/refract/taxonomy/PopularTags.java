package io.refract.taxonomy;

import io.refract.access.Caller;
import io.refract.access.Needs;
import io.refract.access.Use;
import io.refract.cache.CacheKey;
import io.refract.cache.Loaded;
import io.refract.cache.ReadThrough;
import io.refract.compile.JsonBytes;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The tags that most published posts have.
///
/// The database keeps their number for each tag, see [TagPostsJob]. The answer is kept for a moment besides; a tag that
/// is changed or deleted shows at once.
@ApplicationScoped
class PopularTags {
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final String MOST = """
            select t.id, t.name, t.slug, t.color, c.posts
              from public.tag_post_counts c join public.tags t on t.id = c.tag_id
             where c.posts > 0
             order by c.posts desc, c.name, c.tag_id limit $1::int""";

    private static final Needs COUNTED = Needs.of("tag", "findMany").and("post", Use.ASK);

    private final ReadThrough cache;
    private final Database database;

    PopularTags(ReadThrough cache, Database database) {
        this.cache = cache;
        this.database = database;
    }

    /// A JSON array of tags with `_count.posts`, the most popular first; up to five seconds old.
    Uni<byte[]> json(int limit, Caller caller) {
        caller.require(COUNTED);
        var key = new CacheKey("popularTags", Integer.toString(limit), Set.of());
        return cache.get(key, KEPT, () -> load(limit))
                .map(document -> document.orElseThrow().body());
    }

    private Uni<Optional<Loaded>> load(int limit) {
        return database.run(Statement.of("tag.popular", MOST, limit))
                .map(rows -> Optional.of(new Loaded(Document.of(0, json(rows)), () -> keys(rows))));
    }

    private static Set<RowKey> keys(List<Cells> rows) {
        return rows.stream().map(row -> RowKey.of("tag", row.id(0))).collect(Collectors.toSet());
    }

    private static byte[] json(List<Cells> rows) {
        return new JsonBytes(16 + rows.size() * 160)
                .list(rows, PopularTags::write)
                .toByteArray();
    }

    private static void write(Cells row, JsonBytes out) {
        out.json("{\"id\":").id(row.id(0));
        out.json(",\"name\":").text(String.valueOf(row.value(1)));
        out.json(",\"slug\":").text(String.valueOf(row.value(2)));
        out.json(",\"color\":").textIfAny(row.value(3));
        out.json(",\"_count\":{\"posts\":")
                .whole(row.value(4) instanceof Long posts ? posts : 0)
                .json("}}");
    }
}
