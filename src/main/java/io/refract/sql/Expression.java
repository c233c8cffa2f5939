package io.refract.sql;

import java.util.List;

/// A value in a statement.
public sealed interface Expression {
    /// A column of a table or derived table in scope.
    record Column(String alias, String name) implements Expression {}

    /// A bound value. Equal keys with one type become one numbered parameter.
    ///
    /// @param key what tells the caller of the renderer which value to bind
    /// @param type the PostgreSQL type to cast to, so that the server never has to guess
    record Bind(Object key, String type) implements Expression {}

    /// A column of the one table that the expression can be about.
    record Own(String name) implements Expression {}

    record Null() implements Expression {}

    record Truth(boolean value) implements Expression {}

    record Whole(long value) implements Expression {}

    /// A text constant of the program's own, never of a client.
    record Literal(String value) implements Expression {}

    record Binary(Expression left, Operator operator, Expression right) implements Expression {}

    /// A row value, for comparisons that one index can serve.
    record Row(List<Expression> values) implements Expression {
        public Row {
            values = List.copyOf(values);
        }
    }

    record And(List<Expression> operands) implements Expression {
        public And {
            operands = List.copyOf(operands);
        }
    }

    record Or(List<Expression> operands) implements Expression {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    record Not(Expression operand) implements Expression {}

    record IsNull(Expression operand) implements Expression {}

    /// Equal to an element of an array, or to a row of a [Subquery].
    record EqualsAny(Expression left, Expression array) implements Expression {}

    /// The number of a row in its partition, from 1 on; among all rows if there is nothing to part them by.
    record RowNumber(List<Expression> partition, List<Select.Sort> order) implements Expression {
        public RowNumber {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
        }
    }

    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        public static Call of(String function, Expression... arguments) {
            return new Call(function, List.of(arguments));
        }
    }

    record CountRows() implements Expression {}

    record Cast(Expression operand, String type) implements Expression {}

    /// An attribute of a composite value.
    record Attribute(Expression operand, String name) implements Expression {}

    /// An element of an array, from 1 on; null beyond its end.
    record Element(Expression array, int index) implements Expression {}

    /// A value under a condition, else another.
    record When(Expression condition, Expression then, Expression otherwise) implements Expression {
        /// Else null.
        public When(Expression condition, Expression then) {
            this(condition, then, new Null());
        }
    }

    record Exists(Select select) implements Expression {}

    record Subquery(Select select) implements Expression {}

    /// The operators of [Binary].
    enum Operator {
        EQUAL("="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        LIKE("like"),
        MATCHES("@@"),
        /// Equal, or null both.
        NOT_DISTINCT("is not distinct from"),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/"),
        /// One list after the other.
        FOLLOWED_BY("||"),
        CONTAINS("@>"),
        OVERLAPS("&&"),
        /// An element of a JSON array.
        ELEMENT("->"),
        /// What stands at a path in a JSON value.
        AT_PATH("#>"),
        /// The same, as text.
        TEXT_AT_PATH("#>>");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    static Expression equal(Expression left, Expression right) {
        return new Binary(left, Operator.EQUAL, right);
    }

    /// The conjunction without operands that are constantly true; true if none is left.
    static Expression and(List<Expression> operands) {
        var effective = operands.stream()
                .filter(operand -> !operand.equals(new Truth(true)))
                .toList();
        return switch (effective.size()) {
            case 0 -> new Truth(true);
            case 1 -> effective.getFirst();
            default -> new And(effective);
        };
    }

    static Expression or(List<Expression> operands) {
        return switch (operands.size()) {
            case 0 -> new Truth(false);
            case 1 -> operands.getFirst();
            default -> new Or(operands);
        };
    }
}
