package io.refract.query.json;

import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.query.Figure;
import io.refract.query.Figure.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads figures: `_count`, `_avg`, `_sum`, `_min` and `_max` of fields.
record FigureReader(Reading reading) {
    /// The names of the functions.
    static final List<String> FUNCTIONS = List.of("_count", "_avg", "_sum", "_min", "_max");

    static final String ALL = "_all";

    /// The function of that name; null if there is none.
    static @Nullable Function function(String name) {
        return switch (name) {
            case "_count" -> Function.COUNT;
            case "_avg" -> Function.AVERAGE;
            case "_sum" -> Function.SUM;
            case "_min" -> Function.MINIMUM;
            case "_max" -> Function.MAXIMUM;
            default -> null;
        };
    }

    /// The names of the functions that values of a type have.
    static List<String> functions(ValueType values) {
        return FUNCTIONS.stream()
                .filter(name -> function(name) instanceof Function function
                        && type(function, values).isPresent())
                .toList();
    }

    /// The figures that the arguments ask for, in the order in which they do.
    List<Figure> figures(Model model, JsonValue.ObjectValue arguments, Place place) {
        var figures = new ArrayList<Figure>();
        for (var member : arguments.members()) {
            var function = function(member.name());
            if (function != null && !(member.value() instanceof JsonValue.NullValue)) {
                figures(model, function, member.value(), place.member(member.name()), figures);
            }
        }
        return figures;
    }

    private void figures(Model model, Function function, JsonValue value, Place place, List<Figure> figures) {
        if (function == Function.COUNT && value instanceof JsonValue.BooleanValue(boolean wanted)) {
            if (wanted) {
                figures.add(Figure.ROWS);
            }
            return;
        }
        var object = reading.object(value, place);
        if (object != null) {
            for (var member : object.members()) {
                var inside = place.member(member.name());
                var figure = figure(model, function, member.name(), inside);
                if (reading.flag(member.value(), inside) && figure != null) {
                    figures.add(figure);
                }
            }
        }
    }

    /// The counts that `select` of the operation count asks for.
    List<Figure> counts(Model model, JsonValue select, Place place) {
        var noted = reading.noted();
        var figures = new ArrayList<Figure>();
        figures(model, Function.COUNT, select, place, figures);
        if (figures.isEmpty() && reading.noted() == noted) {
            reading.refuse(place, "Required", "must select something");
        }
        return figures;
    }

    /// A figure of a field; null if there is no such thing, which is then noted.
    ///
    /// @param name the field's name; `_all` for a count of rows
    @Nullable
    Figure figure(Model model, Function function, String name, Place place) {
        if (function == Function.COUNT && name.equals(ALL)) {
            return new Figure(Function.COUNT, null);
        }
        var others = function == Function.COUNT ? List.of(ALL) : List.<String>of();
        var field = new Names(reading, model, others).field(name, "aggregated", place);
        if (field == null) {
            return null;
        }
        if (type(function, field.type()).isEmpty()) {
            reading.refuse(place, "Unsupported", "is of a type that has no " + function.member());
            return null;
        }
        return new Figure(function, name);
    }

    /// The type of a figure of values of a type; empty if they have none.
    static Optional<? extends ValueType> type(Function function, ValueType values) {
        return switch (function) {
            case ROWS, COUNT -> Optional.of(ScalarType.INTEGER);
            case AVERAGE -> values.average();
            case SUM -> values.sum();
            case MINIMUM, MAXIMUM -> values.extreme();
        };
    }
}
