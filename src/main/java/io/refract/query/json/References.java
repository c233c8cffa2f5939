package io.refract.query.json;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.query.json.JsonValue.ArrayValue;
import io.refract.query.json.JsonValue.ObjectValue;
import io.refract.query.json.JsonValue.ReferenceValue;
import io.refract.query.json.JsonValue.StringValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The references, `{"$ref": "0.id"}`, in the arguments of one of several calls, to what earlier calls answer.
///
/// Arguments with references are read twice. At first nothing has been answered: each reference is checked against the
/// type of its place and of what it leads to, and a sample stands for the value, which makes a query or a mutation of
/// the same shape. Once the values are known they take the places of the references, and what is read then is an
/// ordinary call, whose values have to keep the rules that any others keep. Only where a value of some type is read a
/// reference means anything: within a value of JSON it is the object as it was written.
///
/// Not safe for use by several threads; meant to live for one call.
public final class References {
    /// Of a call that stands alone.
    public static final References NONE = new References(List.of());

    private static final String MEMBER = "$ref";
    private static final String RULE = "Reference";
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern DOT = Pattern.compile("\\.");

    private static final OffsetDateTime MOMENT = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final List<AnswerType> earlier;
    private final Map<ReferenceValue, Reference> met = new IdentityHashMap<>();

    /// @param earlier what the calls before this one answer
    public References(List<AnswerType> earlier) {
        this.earlier = List.copyOf(earlier);
    }

    /// A reference whose place and aim fit.
    ///
    /// @param call the number of the call, from 0
    /// @param path the members, and the numbers of items, that lead to the value in its answer; may be empty
    /// @param condition whether rows are compared with the value, rather than given it
    public record Reference(int call, List<String> path, boolean condition) {
        public Reference {
            path = List.copyOf(path);
        }
    }

    /// The arguments of a call in which references may stand, with what looks like one told from other objects.
    public static ObjectValue in(ObjectValue arguments) {
        return mapped(arguments, References::told);
    }

    private static JsonValue told(JsonValue value) {
        return switch (value) {
            case ObjectValue object when reference(object) instanceof ReferenceValue reference -> reference;
            case ObjectValue object -> mapped(object, References::told);
            case ArrayValue array -> mapped(array, References::told);
            default -> value;
        };
    }

    private static ObjectValue mapped(ObjectValue object, UnaryOperator<JsonValue> values) {
        return new ObjectValue(object.members().stream()
                .map(member -> new JsonValue.Member(member.name(), values.apply(member.value())))
                .toList());
    }

    private static ArrayValue mapped(ArrayValue array, UnaryOperator<JsonValue> values) {
        return new ArrayValue(array.items().stream().map(values).toList());
    }

    private static @Nullable ReferenceValue reference(ObjectValue object) {
        return object.members().size() == 1 && object.find(MEMBER) instanceof StringValue(String path)
                ? new ReferenceValue(path, object)
                : null;
    }

    /// The references that were met while the arguments were read.
    public Collection<Reference> met() {
        return met.values();
    }

    /// The arguments with values in the places of references.
    ///
    /// @param values the value of each
    public ObjectValue replaced(ObjectValue arguments, Function<Reference, JsonValue> values) {
        return mapped(arguments, value -> replaced(value, values));
    }

    private JsonValue replaced(JsonValue value, Function<Reference, JsonValue> values) {
        return switch (value) {
            case ReferenceValue reference when met.get(reference) instanceof Reference known -> values.apply(known);
            case ObjectValue object -> replaced(object, values);
            case ArrayValue array -> mapped(array, item -> replaced(item, values));
            default -> value;
        };
    }

    /// What stands for the value until it is known; null if the reference does not fit, which is then noted.
    ///
    /// @param type that of the place
    /// @param given whether a row is given the value, rather than compared with it
    @Nullable
    Object sample(Reading reading, ReferenceValue reference, ValueType type, boolean given, Place place) {
        var path = Arrays.asList(DOT.split(reference.path(), -1));
        var shown = Place.shown(reference.path());
        var call = INDEX.matcher(path.getFirst()).matches() ? Integer.parseInt(path.getFirst()) : -1;
        if (call < 0) {
            reading.refuse(place, RULE, shown + " must begin with the number of an earlier call, as 0.id does");
            return null;
        }
        if (call >= earlier.size()) {
            reading.refuse(place, RULE, shown + " refers to a call that does not come before this one");
            return null;
        }
        var steps = path.subList(1, path.size());
        var aim = aim(reading, earlier.get(call), steps, shown, place);
        if (aim == null) {
            return null;
        }
        if (!(aim instanceof AnswerType.Value(ValueType found)) || !fits(found, type)) {
            reading.refuse(
                    place, RULE, "must be " + Types.described(type) + ", and " + shown + " is " + aim.description());
            return null;
        }
        met.put(reference, new Reference(call, steps, !given));
        return sample(type);
    }

    private static @Nullable AnswerType aim(
            Reading reading, AnswerType answer, List<String> steps, String shown, Place place) {
        var at = answer;
        for (var step : steps) {
            var next = switch (at) {
                case AnswerType.Members(var byName) -> byName.get(step);
                case AnswerType.Items(var item) -> INDEX.matcher(step).matches() ? item : null;
                case AnswerType.Value _ -> null;
            };
            if (next == null) {
                reading.refuse(
                        place,
                        RULE,
                        shown + " leads nowhere: there is no " + Place.shown(step) + " in " + at.description());
                return null;
            }
            at = next;
        }
        return at;
    }

    /// Whether every value of one type is written as one of another.
    private static boolean fits(ValueType found, ValueType wanted) {
        return found.equals(wanted)
                || found == ScalarType.INTEGER
                        && (wanted == ScalarType.BIG_INTEGER
                                || wanted == ScalarType.DECIMAL
                                || wanted == ScalarType.FLOAT)
                || found == ScalarType.BIG_INTEGER && wanted == ScalarType.DECIMAL;
    }

    private static Object sample(ValueType type) {
        return switch (type) {
            case ScalarType scalar -> sample(scalar);
            case EnumType choice -> choice.values().getFirst();
            case ListType(var element) -> List.of(sample(element));
            case CompositeType composite -> throw new IllegalArgumentException(composite + " is read part by part");
        };
    }

    private static Object sample(ScalarType type) {
        return switch (type) {
            case ID -> new UUID(0, 0);
            case TEXT, JSON -> "x";
            case INTEGER -> 1;
            case BIG_INTEGER -> 1L;
            case FLOAT -> 1d;
            case REAL -> 1f;
            case DECIMAL -> BigDecimal.ONE;
            case BOOLEAN -> true;
            case TIMESTAMP -> MOMENT;
            case DATE -> LocalDate.EPOCH;
        };
    }
}
