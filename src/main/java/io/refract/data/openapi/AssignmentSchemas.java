package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.any;
import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOrMore;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.reference;

import io.refract.catalog.CompositeType;
import io.refract.catalog.Constraint;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.http.body.ConstraintSchemas;
import io.refract.query.json.MutationReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What becomes of a field: a value, or what is done to the present one. Those of built-in types have names:
/// `StringGiven` in a new row, `IntNullableChange` in one that is there; where more is asked of a field's values, it is
/// told
/// at the field.
final class AssignmentSchemas {
    private static final String GIVEN = "Given";
    private static final String CHANGE = "Change";

    private AssignmentSchemas() {}

    static Map<String, Schema> shared() {
        var schemas = new LinkedHashMap<String, Schema>();
        for (var type : ScalarType.values()) {
            if (type != ScalarType.JSON) {
                for (var nullable : List.of(false, true)) {
                    schemas.put(name(type, nullable, GIVEN), assignment(type, nullable, List.of("set"), List.of()));
                    schemas.put(
                            name(type, nullable, CHANGE),
                            assignment(type, nullable, MutationReader.operators(type), List.of()));
                }
            }
        }
        return schemas;
    }

    private static String name(ScalarType type, boolean nullable, String role) {
        return FilterSchemas.name(type).replace("Filter", (nullable ? "Nullable" : "") + role);
    }

    /// In a row that is made.
    static Schema given(Field field) {
        return of(field, GIVEN, List.of("set"));
    }

    /// In a row that is there.
    static Schema changed(Field field) {
        return of(field, CHANGE, MutationReader.operators(field.type()));
    }

    private static Schema of(Field field, String role, List<String> operators) {
        return switch (field.type()) {
            case ScalarType.JSON ->
                any().description("{\"$null\": \"db\"} for no value, {\"$null\": \"json\"} for null");
            case ScalarType scalar
            when !ConstraintSchemas.tell(field.writing().constraints()) ->
                reference(name(scalar, !field.required(), role));
            case ScalarType _, EnumType _, ListType _, CompositeType _ ->
                assignment(
                        field.type(),
                        !field.required(),
                        operators,
                        field.writing().constraints());
        };
    }

    private static Schema assignment(
            ValueType type, boolean nullable, List<String> operators, List<Constraint> constraints) {
        UnaryOperator<Schema> orNone = schema -> nullable ? orNull(schema) : schema;
        var members = new LinkedHashMap<String, Schema>();
        for (var operator : operators) {
            switch (operator) {
                case "set" -> members.put(operator, orNone.apply(limited(type, constraints)));
                case "unset" -> {
                    if (nullable) {
                        members.put(operator, flag());
                    }
                }
                case "push" -> members.put(operator, oneOrMore(ValueSchemas.asked(((ListType) type).element())));
                case "increment", "decrement", "multiply", "divide" -> members.put(operator, value(type));
                default -> throw new IllegalArgumentException("nobody has said what " + operator + " takes");
            }
        }
        var done = object(members).minProperties(1).maxProperties(1);
        return orNone.apply(anyOf(limited(type, constraints), done));
    }

    private static Schema limited(ValueType type, List<Constraint> constraints) {
        var value = value(type);
        ConstraintSchemas.limit(value, constraints);
        return value;
    }

    private static Schema value(ValueType type) {
        return switch (type) {
            case ScalarType scalar -> ValueSchemas.asked(scalar);
            case ListType each -> list(ValueSchemas.asked(each.element()));
            case EnumType _, CompositeType _ -> ValueSchemas.answered(type);
        };
    }
}
