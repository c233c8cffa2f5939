package io.refract.taxonomy;

import io.refract.access.Caller;
import io.refract.access.Needs;
import io.refract.compile.JsonBytes;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All categories, each within its parent.
@ApplicationScoped
class CategoryTree {
    private static final int MOST = 10_000;
    private static final String ROWS = """
            select parent_id, id, name, slug, description, color
              from public.categories order by name, id limit %d""".formatted(MOST + 1);

    private static final Needs ALL = Needs.of("category", "findMany");

    private final Database database;

    CategoryTree(Database database) {
        this.database = database;
    }

    /// The roots as a JSON array, each with its `children`, siblings by name. Fails with `TOO_COMPLEX` if there are
    /// more than anybody wants in one answer.
    Uni<byte[]> json(Caller caller) {
        caller.require(ALL);
        return database.run(Statement.of("category.tree", ROWS)).map(CategoryTree::json);
    }

    private static byte[] json(List<Cells> rows) {
        if (rows.size() > MOST) {
            throw Failure.of(
                    ErrorCode.TOO_COMPLEX, "There are more than " + MOST + " categories: read them page by page.");
        }
        var tree = new Writer();
        rows.forEach(tree::add);
        return tree.write();
    }

    /// Keeps a stack of its own, because a tree may be as deep as it is large.
    private static final class Writer {
        private final Map<@Nullable Object, List<Cells>> children = new HashMap<>();
        private final Deque<Iterator<Cells>> open = new ArrayDeque<>();
        private final JsonBytes out = new JsonBytes(4_096);

        void add(Cells row) {
            children.computeIfAbsent(row.value(0), _ -> new ArrayList<>()).add(row);
        }

        byte[] write() {
            open(null);
            var first = true;
            while (!open.isEmpty()) {
                if (!open.element().hasNext()) {
                    close();
                    first = false;
                    continue;
                }
                if (!first) {
                    out.raw(',');
                }
                var row = open.element().next();
                members(row);
                open(row.value(1));
                first = true;
            }
            return out.toByteArray();
        }

        private void open(@Nullable Object parent) {
            out.raw('[');
            open.push(children.getOrDefault(parent, List.of()).iterator());
        }

        private void close() {
            open.pop();
            out.raw(']');
            if (!open.isEmpty()) {
                out.raw('}');
            }
        }

        private void members(Cells row) {
            out.json("{\"id\":").id(row.id(1));
            text("name", row.value(2));
            text("slug", row.value(3));
            text("description", row.value(4));
            text("color", row.value(5));
            out.json(",\"children\":");
        }

        private void text(String name, @Nullable Object value) {
            out.json(",\"" + name + "\":").textIfAny(value);
        }
    }
}
