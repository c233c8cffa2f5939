package io.refract.query.json;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.query.Order;
import io.refract.query.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `orderBy` of rows.
final class OrderReader {
    private static final String COUNT = "_count";
    private static final String RELEVANCE = "_relevance";
    private static final List<String> RELEVANCE_ARGUMENTS = List.of("fields", "search", "sort");

    private final Reading reading;
    private final Sorts sorts;
    private final Values values;

    OrderReader(Reading reading) {
        this.reading = reading;
        this.sorts = new Sorts(reading);
        this.values = new Values(reading);
    }

    /// The keys; none if there is no `orderBy`.
    List<Order> read(Model model, @Nullable JsonValue orderBy, Place place) {
        return orderBy == null
                ? List.of()
                : sorts.keys(orderBy, place, (name, value, at) -> ofRow(model, name, value, at));
    }

    private @Nullable Order ofRow(Model model, String name, JsonValue value, Place place) {
        return name.equals(RELEVANCE)
                ? relevance(model, value, place)
                : key(new Names(reading, model, List.of(RELEVANCE)), name, value, false, place);
    }

    private @Nullable Order ofRelated(Model model, String name, JsonValue value, boolean optional, Place place) {
        if (name.equals(RELEVANCE)) {
            reading.refuse(place, "Unsupported", "only the rows themselves can be ordered by relevance");
            return null;
        }
        return key(new Names(reading, model), name, value, optional, place);
    }

    /// @param optional whether there need not be a row of the model, so that no field of it has a value for certain
    private @Nullable Order key(Names names, String name, JsonValue value, boolean optional, Place place) {
        var relation = names.relation(name);
        if (relation != null) {
            var inside = reading.related(place);
            return relation.many()
                    ? count(relation, value, inside)
                    : related(relation, value, optional || names.model().isOptional(relation), inside);
        }
        var field = names.sortedField(name, "ordered by", place);
        return field == null ? null : byField(field, value, optional, place);
    }

    private @Nullable Order byField(Field field, JsonValue value, boolean optional, Place place) {
        var sort = sorts.read(value, field.required() && !optional, place);
        return sort == null ? null : new Order.ByField(field.name(), sort.descending(), sort.nulls());
    }

    private @Nullable Order related(Relation relation, JsonValue value, boolean optional, Place place) {
        var target = reading.catalog().target(relation);
        var key = sorts.one(value, place, (name, inner, at) -> ofRelated(target, name, inner, optional, at));
        return key == null ? null : new Order.ByRelated(relation.name(), key);
    }

    private @Nullable Order count(Relation relation, JsonValue value, Place place) {
        return sorts.one(value, place, (name, direction, at) -> {
            if (!name.equals(COUNT)) {
                reading.refuseUnknown(at, "a relation to many can be ordered by its _count only", name, List.of(COUNT));
                return null;
            }
            var descending = sorts.direction(direction, at);
            return descending == null ? null : new Order.ByCount(relation.name(), descending);
        });
    }

    private @Nullable Order relevance(Model model, JsonValue value, Place place) {
        var object = reading.object(value, place);
        if (object == null) {
            return null;
        }
        reading.arguments(object, RELEVANCE_ARGUMENTS, place);
        var fields = fields(model, object, place);
        var search = object.find("search");
        if (search == null) {
            reading.refuseMissing(object, "search", RELEVANCE_ARGUMENTS, place, "is missing");
            return null;
        }
        var query = values.search(search, place.member("search"));
        var sort = object.find("sort");
        var descending = sort == null ? Boolean.TRUE : sorts.direction(sort, place.member("sort"));
        return fields.isEmpty() || query == null || descending == null
                ? null
                : new Order.ByRelevance(fields, new Parameter(query.query()), descending);
    }

    private List<String> fields(Model model, JsonValue.ObjectValue object, Place place) {
        var noted = reading.noted();
        var fields = new ArrayList<String>();
        var value = object.find("fields");
        if (value != null) {
            reading.names(value, place.member("fields"), (name, at) -> textField(model, name, at, fields));
        }
        if (fields.isEmpty() && reading.noted() == noted) {
            reading.refuseMissing(object, "fields", RELEVANCE_ARGUMENTS, place, "must name text fields");
        }
        return fields;
    }

    private void textField(Model model, String name, Place place, List<String> fields) {
        var field = new Names(reading, model).field(name, "searched", place);
        if (field != null && field.type() != ScalarType.TEXT) {
            reading.refuse(place, "Unsupported", "is not a text field and cannot be searched");
        }
        if (!fields.contains(name)) {
            fields.add(name);
        }
    }
}
