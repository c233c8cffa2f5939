package io.refract.engine;

import io.refract.access.Access;
import io.refract.access.CallerKind;
import io.refract.compile.CompiledRead;
import io.refract.compile.Compiler;
import io.refract.plan.Planner;
import io.refract.query.Query;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The compiled reads, one per shape of a query and kind of caller.
final class Shapes {
    /// Above this many shapes the cache starts anew; features have a few hundred.
    private static final int MOST = 5_000;

    private final Map<Key, CompiledRead> compiled = new ConcurrentHashMap<>();
    private final Planner planner;
    private final Access access;
    private final Compiler compiler;

    Shapes(Planner planner, Access access, Compiler compiler) {
        this.planner = planner;
        this.access = access;
        this.compiler = compiler;
    }

    private record Key(Query query, CallerKind kind) {}

    CompiledRead compiled(Query query, CallerKind kind) {
        var key = new Key(query, kind);
        var known = compiled.get(key);
        if (known != null) {
            return known;
        }
        if (compiled.size() >= MOST) {
            compiled.clear();
        }
        var read = compiler.compile(access.restrict(planner.plan(query), kind));
        compiled.put(key, read);
        return read;
    }
}
