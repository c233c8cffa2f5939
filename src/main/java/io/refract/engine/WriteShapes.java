package io.refract.engine;

import io.refract.access.Access;
import io.refract.access.Caller;
import io.refract.access.CallerKind;
import io.refract.access.Needs;
import io.refract.compile.WriteCompiler;
import io.refract.plan.WritePlan;
import io.refract.query.Mutation;
import io.refract.query.Outline;
import java.util.function.Function;

/// The compiled writes, one per shape of a mutation and kind of caller.
final class WriteShapes {
    private final ShapeCache<Key, WriteShape> shapes;
    private final Function<Mutation, WritePlan> planner;
    private final Access access;
    private final WriteCompiler compiler;

    /// @param planner plans the shape of a mutation
    /// @param mostBytes how much may be kept
    WriteShapes(Function<Mutation, WritePlan> planner, Access access, WriteCompiler compiler, long mostBytes) {
        this.planner = planner;
        this.access = access;
        this.compiler = compiler;
        this.shapes = new ShapeCache<>(mostBytes);
    }

    private record Key(Mutation mutation, CallerKind kind) {}

    /// The one way to a compiled write: whoever calls by a key without the scopes fails with `FORBIDDEN`.
    ///
    /// @param writer by whose rules it is written
    /// @param caller who has asked for it; the program itself where nobody has
    WriteShape of(Mutation mutation, CallerKind writer, Caller caller) {
        var known = shapes.find(new Key(mutation, writer));
        var shape = known == null ? compiled(mutation, writer) : known;
        caller.require(shape.needs());
        return shape;
    }

    /// Asks the same for a write that is about to come, before its failures are told in other words: of the shape that
    /// is kept, or else of what is planned.
    void admit(Mutation mutation, CallerKind writer, Caller caller) {
        if (caller.calledBy().isPresent()) {
            var known = shapes.find(new Key(mutation, writer));
            caller.require(known == null ? Needs.of(mutation, planner.apply(mutation)) : known.needs());
        }
    }

    private WriteShape compiled(Mutation mutation, CallerKind kind) {
        var plan = planner.apply(mutation);
        var write = compiler.compile(access.restrict(plan, kind));
        var outline = Outline.of(mutation);
        return shapes.keep(
                new Key(outline.query(), kind),
                new WriteShape(write, Needs.of(mutation, plan)),
                write.bytes() + outline.bytes());
    }

    ShapeCache<?, ?> shapes() {
        return shapes;
    }
}
