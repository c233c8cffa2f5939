package io.refract.engine;

import io.refract.access.Access;
import io.refract.access.CallerKind;
import io.refract.compile.WriteCompiler;
import io.refract.plan.MutationPlanner;
import io.refract.query.Mutation;
import io.refract.query.Outline;

/// The compiled writes, one per shape of a mutation and kind of caller.
final class WriteShapes {
    private final ShapeCache<Key, WriteShape> shapes;
    private final MutationPlanner planner;
    private final Access access;
    private final WriteCompiler compiler;

    /// @param mostBytes how much may be kept
    WriteShapes(MutationPlanner planner, Access access, WriteCompiler compiler, long mostBytes) {
        this.planner = planner;
        this.access = access;
        this.compiler = compiler;
        this.shapes = new ShapeCache<>(mostBytes);
    }

    private record Key(Mutation mutation, CallerKind kind) {}

    WriteShape of(Mutation mutation, CallerKind kind) {
        var known = shapes.find(new Key(mutation, kind));
        return known == null ? compiled(mutation, kind) : known;
    }

    private WriteShape compiled(Mutation mutation, CallerKind kind) {
        var write = compiler.compile(access.restrict(planner.plan(mutation), kind));
        var outline = Outline.of(mutation);
        return shapes.keep(new Key(outline.query(), kind), new WriteShape(write), write.bytes() + outline.bytes());
    }

    ShapeCache<?, ?> shapes() {
        return shapes;
    }
}
