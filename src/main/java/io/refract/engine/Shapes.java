package io.refract.engine;

import io.refract.access.Access;
import io.refract.access.Caller;
import io.refract.access.CallerKind;
import io.refract.access.Needs;
import io.refract.compile.Compiler;
import io.refract.plan.Planner;
import io.refract.query.Aggregate;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.FindRows;
import io.refract.query.GroupBy;
import io.refract.query.Outline;
import io.refract.query.Query;

/// The compiled reads, one per shape of a query and kind of caller.
///
/// The shapes that the program asks for have a room of their own: what clients invent never pushes them out.
final class Shapes {
    private final ShapeCache<Key, Shape> programs;
    private final ShapeCache<Key, Shape> clients;
    private final Planner planner;
    private final Access access;
    private final Compiler compiler;

    /// @param mostBytes how much may be kept in all
    Shapes(Planner planner, Access access, Compiler compiler, long mostBytes) {
        this.planner = planner;
        this.access = access;
        this.compiler = compiler;
        this.programs = new ShapeCache<>(mostBytes / 2);
        this.clients = new ShapeCache<>(mostBytes / 2);
    }

    private record Key(Query query, CallerKind kind) {}

    /// The one way to a compiled read: whoever calls by a key without the scopes fails with `FORBIDDEN`.
    Shape of(Query query, Caller caller) {
        var room = isPrograms(query) ? programs : clients;
        var known = room.find(new Key(query, caller.kind()));
        var shape = known == null ? compiled(room, query, caller.kind()) : known;
        caller.require(shape.needs());
        return shape;
    }

    private Shape compiled(ShapeCache<Key, Shape> room, Query query, CallerKind kind) {
        var plan = planner.plan(query);
        var read = compiler.compile(access.restrict(plan, kind));
        var outline = Outline.of(query);
        return room.keep(
                new Key(outline.query(), kind),
                new Shape(read, Needs.of(query, plan), room == programs),
                read.bytes() + outline.bytes());
    }

    /// Clients ask in the data API, whose queries the features do not use.
    private static boolean isPrograms(Query query) {
        return switch (query) {
            case FindOne _, FindMany _ -> true;
            case FindRows _, Aggregate _, GroupBy _ -> false;
        };
    }

    ShapeCache<?, ?> programs() {
        return programs;
    }

    ShapeCache<?, ?> clients() {
        return clients;
    }
}
