package io.refract.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Writes a [Select] or a [With] as PostgreSQL reads it.
public final class Renderer {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final StringBuilder out = new StringBuilder(1024);
    private final Map<Expression.Bind, Integer> numbers = new LinkedHashMap<>();
    private final Set<Rendered.Table> tables = new HashSet<>();

    private Renderer() {}

    public static Rendered render(Select select) {
        var renderer = new Renderer();
        renderer.select(select);
        return renderer.rendered();
    }

    public static Rendered render(With with) {
        var renderer = new Renderer();
        renderer.with(with);
        return renderer.rendered();
    }

    private Rendered rendered() {
        var keys = new ArrayList<>();
        numbers.keySet().forEach(bind -> keys.add(bind.key()));
        return new Rendered(out.toString(), keys, tables);
    }

    private void with(With with) {
        out.append("with ");
        separated(with.parts(), ", ", named -> {
            out.append(identifier(named.name())).append(" as (");
            part(named.part());
            out.append(')');
        });
        out.append(' ');
        select(with.select());
    }

    private void part(Part part) {
        switch (part) {
            case Select select -> select(select);
            case Insert insert -> insert(insert);
            case Update update -> update(update);
            case Delete delete -> delete(delete);
        }
    }

    private void insert(Insert insert) {
        out.append("insert into ");
        target(insert.table(), " as ");
        out.append(" (");
        separated(insert.columns(), ", ", column -> out.append(identifier(column)));
        out.append(") ");
        select(insert.rows());
        var conflict = insert.conflict();
        if (conflict != null) {
            out.append(" on conflict");
            if (!conflict.key().isEmpty()) {
                out.append(" (");
                separated(conflict.key(), ", ", this::expression);
                out.append(')');
                where(conflict.where());
            }
            resolution(conflict);
        }
        returning(insert.returning());
    }

    private void resolution(Insert.Conflict conflict) {
        if (conflict.assignments().isEmpty()) {
            out.append(" do nothing");
        } else {
            out.append(" do update set ");
            separated(conflict.assignments(), ", ", this::assignment);
            where(conflict.changed());
        }
    }

    private void assignment(Update.Assignment assignment) {
        out.append(identifier(assignment.column())).append(" = ");
        expression(assignment.value());
    }

    private void update(Update update) {
        out.append("update ");
        target(update.table(), " as ");
        out.append(" set ");
        separated(update.assignments(), ", ", this::assignment);
        if (update.from() != null) {
            out.append(" from ");
            from(update.from());
        }
        where(update.where());
        returning(update.returning());
    }

    private void delete(Delete delete) {
        out.append("delete from ");
        target(delete.table(), " as ");
        if (delete.using() != null) {
            out.append(" using ");
            from(delete.using());
        }
        where(delete.where());
        returning(delete.returning());
    }

    private void target(From.Table table, String as) {
        tables.add(new Rendered.Table(table.schema(), table.name()));
        out.append(identifier(table.schema())).append('.').append(identifier(table.name()));
        out.append(as).append(identifier(table.alias()));
    }

    private void returning(List<Select.Item> items) {
        if (!items.isEmpty()) {
            out.append(" returning ");
            separated(items, ", ", this::item);
        }
    }

    private void where(Expression condition) {
        if (!condition.equals(new Expression.Truth(true))) {
            out.append(" where ");
            expression(condition);
        }
    }

    private void select(Select select) {
        var window = select.window();
        if (window.within().isPresent()) {
            out.append(window.apart() ? "with w as materialized (" : "select * from (");
            rows(select);
            out.append(" limit ").append(window.within().getAsLong());
            out.append(window.apart() ? ") select * from w" : ") w");
        } else {
            rows(select);
        }
        if (window.offset() != null) {
            out.append(" offset ");
            operand(window.offset());
        }
        if (window.limit() != null) {
            out.append(" limit ");
            operand(window.limit());
        }
        if (select.locked()) {
            out.append(" for update");
        }
    }

    private void rows(Select select) {
        out.append("select ");
        separated(select.items(), ", ", this::item);
        if (select.from() != null) {
            out.append(" from ");
            from(select.from());
        }
        where(select.where());
        if (!select.groups().isEmpty()) {
            out.append(" group by ");
            separated(select.groups(), ", ", this::expression);
        }
        if (!select.order().isEmpty()) {
            out.append(" order by ");
            separated(select.order(), ", ", this::sort);
        }
    }

    private void item(Select.Item item) {
        expression(item.expression());
        if (item.alias() != null) {
            out.append(" as ").append(identifier(item.alias()));
        }
    }

    private void sort(Select.Sort sort) {
        expression(sort.expression());
        if (sort.descending()) {
            out.append(" desc");
        }
        out.append(sort.nulls().clause());
    }

    private void from(From from) {
        switch (from) {
            case From.Table table -> target(table, " ");
            case From.Unnest unnest -> {
                out.append("unnest(");
                separated(unnest.arrays(), ", ", this::expression);
                out.append(unnest.numbered() ? ") with ordinality " : ") ");
                out.append(identifier(unnest.alias())).append(" (");
                separated(unnest.columns(), ", ", column -> out.append(identifier(column)));
                out.append(')');
            }
            case From.Common common ->
                out.append(identifier(common.name())).append(' ').append(identifier(common.alias()));
            case From.Derived derived -> {
                subquery(derived.select());
                out.append(' ').append(identifier(derived.alias()));
            }
            case From.Join join -> {
                from(join.left());
                out.append(' ').append(join.kind().keyword()).append(join.lateral() ? " lateral " : " ");
                from(join.right());
                out.append(" on ");
                expression(join.on());
            }
        }
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Column column ->
                out.append(identifier(column.alias())).append('.').append(identifier(column.name()));
            case Expression.Bind bind -> {
                var number = numbers.computeIfAbsent(bind, _ -> numbers.size() + 1);
                out.append('$').append(number).append("::").append(bind.type());
            }
            case Expression.Own own -> out.append(identifier(own.name()));
            case Expression.Null() -> out.append("null");
            case Expression.Truth truth -> out.append(truth.value());
            case Expression.Whole whole -> out.append(whole.value());
            case Expression.Literal literal ->
                out.append('\'').append(literal.value().replace("'", "''")).append('\'');
            case Expression.Binary binary -> {
                operand(binary.left());
                out.append(' ').append(binary.operator().symbol()).append(' ');
                operand(binary.right());
            }
            case Expression.Row row -> {
                out.append('(');
                separated(row.values(), ", ", this::expression);
                out.append(')');
            }
            case Expression.And and -> separated(and.operands(), " and ", this::operand);
            case Expression.Or or -> separated(or.operands(), " or ", this::operand);
            case Expression.Not not -> {
                out.append("not ");
                operand(not.operand());
            }
            case Expression.IsNull isNull -> {
                operand(isNull.operand());
                out.append(" is null");
            }
            case Expression.EqualsAny any -> {
                operand(any.left());
                out.append(" = any(");
                expression(any.array());
                out.append(')');
            }
            case Expression.RowNumber number -> {
                out.append("row_number() over (");
                if (!number.partition().isEmpty()) {
                    out.append("partition by ");
                    separated(number.partition(), ", ", this::expression);
                    out.append(' ');
                }
                out.append("order by ");
                separated(number.order(), ", ", this::sort);
                out.append(')');
            }
            case Expression.Call call -> {
                out.append(call.function()).append('(');
                separated(call.arguments(), ", ", this::expression);
                out.append(')');
            }
            case Expression.CountRows() -> out.append("count(*)");
            case Expression.Cast cast -> {
                operand(cast.operand());
                out.append("::").append(cast.type());
            }
            case Expression.Attribute attribute -> {
                out.append('(');
                expression(attribute.operand());
                out.append(").").append(identifier(attribute.name()));
            }
            case Expression.Element element -> {
                out.append('(');
                expression(element.array());
                out.append(")[").append(element.index()).append(']');
            }
            case Expression.When when -> {
                out.append("case when ");
                expression(when.condition());
                out.append(" then ");
                expression(when.then());
                if (!(when.otherwise() instanceof Expression.Null)) {
                    out.append(" else ");
                    expression(when.otherwise());
                }
                out.append(" end");
            }
            case Expression.Exists exists -> {
                out.append("exists ");
                subquery(exists.select());
            }
            case Expression.Subquery subquery -> subquery(subquery.select());
        }
    }

    /// An expression as part of another: in parentheses unless it binds more tightly than any operator.
    private void operand(Expression expression) {
        var compound = switch (expression) {
            case Expression.Binary _, Expression.And _, Expression.Or _, Expression.Not _ -> true;
            case Expression.IsNull _, Expression.EqualsAny _ -> true;
            case Expression.Column _, Expression.Own _, Expression.Bind _, Expression.Null _ -> false;
            case Expression.Truth _, Expression.Whole _ -> false;
            case Expression.Literal _, Expression.Row _, Expression.Call _, Expression.CountRows _ -> false;
            case Expression.Cast _, Expression.Exists _, Expression.Subquery _ -> false;
            case Expression.Attribute _, Expression.Element _, Expression.When _, Expression.RowNumber _ -> false;
        };
        if (compound) {
            out.append('(');
        }
        expression(expression);
        if (compound) {
            out.append(')');
        }
    }

    private void subquery(Select select) {
        out.append('(');
        select(select);
        out.append(')');
    }

    private <T> void separated(List<T> parts, String separator, Consumer<T> each) {
        for (var i = 0; i < parts.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            each.accept(parts.get(i));
        }
    }

    /// Schemas, tables and columns are always quoted when they could be keywords: only names that
    /// PostgreSQL does not reserve stay bare, which keeps statements readable in logs.
    private static String identifier(String name) {
        return PLAIN.matcher(name).matches() && !Keywords.RESERVED.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }
}
