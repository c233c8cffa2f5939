package io.refract.compile;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.catalog.ValueType;
import io.refract.plan.Predicate;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One level of a statement while it grows: its columns, its joins, and which columns of each table are in
/// use.
final class Scope {
    private final Aliases aliases;
    private final List<Expression> columns = new ArrayList<>();
    private final List<Decoder> decoders = new ArrayList<>();
    private final Map<Guard, Integer> guards = new HashMap<>();
    private final Map<String, Set<String>> used;
    private final boolean ranked;
    private From from;

    Scope(Aliases aliases, From from) {
        this(aliases, from, false);
    }

    /// @param ranked whether all rows that match a text are looked at anyway, to put them in order
    Scope(Aliases aliases, From from, boolean ranked) {
        this(aliases, from, ranked, new LinkedHashMap<>());
    }

    private Scope(Aliases aliases, From from, boolean ranked, Map<String, Set<String>> used) {
        this.aliases = aliases;
        this.from = from;
        this.ranked = ranked;
        this.used = used;
    }

    /// A level inside this one, whose expressions may refer to this one's tables.
    Scope inner(From innerFrom) {
        return new Scope(aliases, innerFrom, ranked, used);
    }

    boolean ranked() {
        return ranked;
    }

    Aliases aliases() {
        return aliases;
    }

    /// The position of an expression among the columns; an equal one is not added twice.
    int column(Expression expression) {
        return column(expression, Decoder.AS_IT_IS);
    }

    /// @param decoder reads the column where the level's rows are sent as JSON
    int column(Expression expression, Decoder decoder) {
        var existing = columns.indexOf(expression);
        if (existing >= 0) {
            return existing;
        }
        columns.add(expression);
        decoders.add(decoder);
        return columns.size() - 1;
    }

    /// The position of a field in the form in which it is written out.
    int field(String alias, Field field) {
        return column(output(alias, field), Decoder.of(field.type()));
    }

    List<Decoder> decoders() {
        return List.copyOf(decoders);
    }

    /// The position of a column that tells whether a row fulfils a predicate; one for all who ask the same.
    int guard(String alias, Predicate predicate) {
        var key = new Guard(alias, predicate);
        var existing = guards.get(key);
        if (existing != null) {
            return existing;
        }
        var column = column(Predicates.of(this, alias, predicate));
        guards.put(key, column);
        return column;
    }

    private record Guard(String alias, Predicate predicate) {}

    /// A table's column; remembers that it is needed.
    Expression reference(String alias, String column) {
        used.computeIfAbsent(alias, _ -> new LinkedHashSet<>()).add(column);
        return new Expression.Column(alias, column);
    }

    /// A field in the form in which it is written out.
    Expression output(String alias, Field field) {
        return output(reference(alias, field.column()), field.type());
    }

    /// A value of a type in the form in which it is written out.
    static Expression output(Expression reference, ValueType type) {
        return switch (type) {
            case EnumType _ -> new Expression.Cast(reference, "text");
            case ScalarType scalar -> travelsAsText(scalar) ? new Expression.Cast(reference, "text") : reference;
            case ListType list -> travelsAsText(list.element()) ? new Expression.Cast(reference, "text[]") : reference;
            case CompositeType composite -> composite(reference, composite);
        };
    }

    private static boolean travelsAsText(ScalarType type) {
        return type == ScalarType.DECIMAL || type == ScalarType.JSON;
    }

    /// The client cannot decode composite types; they are few and small, so PostgreSQL may write their JSON.
    private static Expression composite(Expression reference, CompositeType type) {
        var members = new ArrayList<Expression>();
        for (var part : type.parts()) {
            members.add(new Expression.Literal(part.name()));
            members.add(new Expression.Attribute(reference, part.column()));
        }
        var object = new Expression.Cast(new Expression.Call("json_build_object", members), "text");
        return new Expression.When(new Expression.Not(new Expression.IsNull(reference)), object);
    }

    void join(From.Kind kind, boolean lateral, From right, Expression on) {
        from = new From.Join(from, kind, lateral, right, on);
    }

    From from() {
        return from;
    }

    /// Puts what the level starts from in the place of what stood for it while that was not known yet.
    void startFrom(From base) {
        from = replaceBase(from, base);
    }

    private static From replaceBase(From from, From base) {
        return switch (from) {
            case From.Table _, From.Common _, From.Unnest _, From.Derived _ -> base;
            case From.Join join ->
                new From.Join(replaceBase(join.left(), base), join.kind(), join.lateral(), join.right(), join.on());
        };
    }

    /// Stands for what a level starts from until that is known.
    static From unknown(String alias) {
        return new From.Table("", "", alias);
    }

    /// Whether something has been joined to what the level starts from.
    boolean hasJoins() {
        return from instanceof From.Join;
    }

    /// The columns, each with its alias if there is one to give.
    List<Select.Item> items(boolean named) {
        var items = new ArrayList<Select.Item>();
        for (var i = 0; i < columns.size(); i++) {
            items.add(new Select.Item(columns.get(i), named ? "c" + i : null));
        }
        return items;
    }

    int width() {
        return columns.size();
    }

    /// The columns of a table that expressions of this level and of those inside it refer to.
    Set<String> used(String alias) {
        return used.getOrDefault(alias, Set.of());
    }

    static From.Table table(TableName table, String alias) {
        return new From.Table(table.schema(), table.name(), alias);
    }

    /// Names for the tables of one statement: the table's first letter and a number.
    static final class Aliases {
        private int next;

        String of(String table) {
            return table.charAt(0) + Integer.toString(next++);
        }
    }
}
