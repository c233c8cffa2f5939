package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOrMore;
import static io.refract.http.openapi.Schemas.reference;

import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ScalarType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// What groups must fulfil: tests of the fields that they are made by, and of figures.
record HavingSchemas(ModelSchemas of) {
    /// Tests of figures, by the type of what the figures are made from.
    static Map<String, Schema> shared() {
        var tests = new LinkedHashMap<String, Schema>();
        for (var type : ScalarType.values()) {
            if (type != ScalarType.REAL) {
                tests.put(name(type), tests(type));
            }
        }
        return tests;
    }

    static String name(EnumType type) {
        return type.name() + "FigureFilter";
    }

    static Schema tests(EnumType type) {
        var tests = new LinkedHashMap<String, Schema>();
        tests.put("_count", count());
        tests.put("_min", anyOf(reference(type.name()), FilterSchemas.of(type, true)));
        tests.put("_max", anyOf(reference(type.name()), FilterSchemas.of(type, true)));
        return object(tests);
    }

    private static String name(ScalarType type) {
        return FilterSchemas.name(type).replace("Filter", "FigureFilter");
    }

    private static Schema tests(ScalarType type) {
        var tests = new LinkedHashMap<String, Schema>();
        tests.put("_count", count());
        if (ModelSchemas.isNumber(type)) {
            tests.put("_avg", type == ScalarType.DECIMAL ? same(type) : average());
            tests.put("_sum", same(type));
        }
        if (type.extreme().isPresent()) {
            tests.put("_min", same(type));
            tests.put("_max", same(type));
        }
        return object(tests);
    }

    private static Schema count() {
        return anyOf(integer(), FilterSchemas.of(ScalarType.INTEGER, false));
    }

    private static Schema average() {
        return anyOf(formatted(SchemaType.NUMBER, "double"), FilterSchemas.of(ScalarType.FLOAT, true));
    }

    private static Schema same(ScalarType type) {
        return anyOf(ValueSchemas.asked(type), FilterSchemas.of(type, true));
    }

    void addTo(Map<String, Schema> schemas) {
        var members = new LinkedHashMap<String, Schema>();
        members.put("AND", oneOrMore(of.ref("Having")));
        members.put("OR", oneOrMore(of.ref("Having")));
        members.put("NOT", oneOrMore(of.ref("Having")));
        for (var field : of.sortableFields()) {
            WhereSchemas.field(field).ifPresent(test -> members.put(field.name(), test.addAnyOf(figures(field))));
        }
        schemas.put(of.name("Having"), object(members));
    }

    private static Schema figures(Field field) {
        return reference(
                field.type() instanceof EnumType type
                        ? name(type)
                        : name(field.type() instanceof ScalarType scalar ? scalar : ScalarType.TEXT));
    }
}
