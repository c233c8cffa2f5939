package io.refract.http.body;

import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.moment;
import static io.refract.http.openapi.Schemas.plain;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NULL;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NUMBER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import io.refract.catalog.Catalog;
import io.refract.catalog.ScalarType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Describes bodies in OpenAPI as they are read: with what is asked of their values, and a
/// [io.refract.kernel.Change] as what it is on the wire: a value, or null, or nothing.
///
/// It runs when the program is built.
public final class BodySchemas implements OASFilter {
    private final List<Class<?>> bodies;
    private final RecordShapes records;

    /// @param bodies the records with [RequestBody]
    public BodySchemas(Collection<Class<?>> bodies, Catalog catalog) {
        this.bodies = List.copyOf(bodies);
        this.records = new RecordShapes(() -> catalog);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents() == null ? null : api.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        var replaced = new HashSet<String>();
        for (var body : bodies) {
            var schema = schemas.get(name(body));
            if (schema != null) {
                describe(records.of(body), schema, replaced);
            }
        }
        replaced.forEach(api.getComponents()::removeSchema);
    }

    private static String name(Class<?> body) {
        var declared = body.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return declared == null || declared.name().isEmpty() ? body.getSimpleName() : declared.name();
    }

    private static void describe(RecordShape body, Schema schema, Set<String> replaced) {
        for (var component : body.components().values()) {
            var name = component.name();
            var old = schema.getProperties().get(name);
            if (component.shape() instanceof Shape.Changing(var changed)) {
                if (old != null && old.getRef() != null) {
                    replaced.add(old.getRef().replaceFirst(".*/", ""));
                }
                schema.addProperty(name, valueOrNull(changed, component.checks()));
            } else {
                if (component.checks().presence().isPresent()
                        && (schema.getRequired() == null
                                || !schema.getRequired().contains(name))) {
                    schema.addRequired(name);
                }
                if (old != null) {
                    ConstraintSchemas.limit(old, component.checks().constraints());
                }
            }
        }
    }

    static Schema valueOrNull(Shape shape, Checks checks) {
        var schema = value(shape);
        if (checks.presence().isEmpty()) {
            schema.addType(NULL);
        }
        ConstraintSchemas.limit(schema, checks.constraints());
        return schema;
    }

    private static Schema value(Shape shape) {
        return switch (shape) {
            case Shape.Scalar(var type) -> scalar(type);
            case Shape.Json() -> plain(OBJECT);
            case Shape.OneOf(var constants) -> {
                var schema = plain(STRING);
                constants.keySet().forEach(schema::addEnumeration);
                yield schema;
            }
            case Shape.Many(var item) -> list(value(item));
            case Shape.Nested(var type) -> {
                var schema = plain(OBJECT);
                type.components()
                        .values()
                        .forEach(each -> schema.addProperty(each.name(), valueOrNull(each.shape(), each.checks())));
                yield schema;
            }
            case Shape.Changing _ -> throw new IllegalStateException("a change of a change");
        };
    }

    private static Schema scalar(ScalarType type) {
        return switch (type) {
            case TEXT -> plain(STRING);
            case BOOLEAN -> plain(BOOLEAN);
            case INTEGER -> formatted(INTEGER, "int32");
            case BIG_INTEGER -> formatted(INTEGER, "int64");
            case DECIMAL -> formatted(STRING, "decimal");
            case FLOAT, REAL -> plain(NUMBER);
            case ID -> formatted(STRING, "uuid");
            case TIMESTAMP -> moment();
            case DATE -> formatted(STRING, "date");
            case JSON -> plain(OBJECT);
        };
    }
}
