package io.refract.http.body;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NULL;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import io.refract.kernel.Change;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// Describes a [Change] in OpenAPI as what it is on the wire: a value, or null, or nothing.
///
/// It runs when the program is built.
public final class ChangeSchemas implements OASFilter {
    private static final Map<String, Schema> SCALARS = Map.of(
            "java.lang.String", plain(STRING, null),
            "java.lang.Boolean", plain(BOOLEAN, null),
            "java.lang.Integer", plain(INTEGER, "int32"),
            "java.lang.Long", plain(INTEGER, "int64"),
            "java.math.BigDecimal", plain(STRING, "decimal"),
            "java.util.UUID", plain(STRING, "uuid"),
            "java.time.Instant", plain(STRING, "date-time"),
            "java.time.LocalDate", plain(STRING, "date"));

    private static final DotName NOT_NULL = DotName.createSimple(NotNull.class);
    private static final DotName NOT_BLANK = DotName.createSimple(NotBlank.class);
    private static final DotName SIZE = DotName.createSimple(Size.class);

    private final IndexView index;

    public ChangeSchemas(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents() == null ? null : api.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        var replaced = new HashSet<String>();
        for (var body : index.getAnnotations(RequestBody.class)) {
            var type = body.target().asClass();
            var schema = schemas.get(type.name().withoutPackagePrefix().replaceFirst(".*\\$", ""));
            if (schema != null) {
                describe(type, schema, replaced);
            }
        }
        replaced.forEach(api.getComponents()::removeSchema);
    }

    private void describe(ClassInfo type, Schema schema, Set<String> replaced) {
        for (var field : type.fields()) {
            if (isChange(field)) {
                var old = schema.getProperties().get(field.name());
                if (old != null && old.getRef() != null) {
                    replaced.add(old.getRef().replaceFirst(".*/", ""));
                }
                schema.addProperty(field.name(), value(argument(field.type())));
            }
        }
    }

    private static boolean isChange(FieldInfo field) {
        return field.type().kind() == Type.Kind.PARAMETERIZED_TYPE
                && field.type().name().toString().equals(Change.class.getName());
    }

    private Schema value(Type type) {
        var schema = typed(type);
        if (!type.hasAnnotation(NOT_NULL) && !type.hasAnnotation(NOT_BLANK)) {
            schema.addType(NULL);
        }
        var size = type.annotation(SIZE);
        if (size != null && size.value("max") != null) {
            if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
                schema.setMaxItems(size.value("max").asInt());
            } else {
                schema.setMaxLength(size.value("max").asInt());
            }
        }
        return schema;
    }

    private Schema typed(Type type) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            return plain(ARRAY, null).items(typed(argument(type)));
        }
        var scalar = SCALARS.get(type.name().toString());
        if (scalar != null) {
            return plain(scalar.getType().getFirst(), scalar.getFormat());
        }
        var declared = index.getClassByName(type.name());
        var schema = plain(declared != null && declared.isEnum() ? STRING : OBJECT, null);
        if (declared != null && declared.isEnum()) {
            declared.enumConstants().forEach(constant -> schema.addEnumeration(constant.name()));
        } else if (declared != null && declared.isRecord()) {
            declared.fields().forEach(member -> schema.addProperty(member.name(), value(member.type())));
        }
        return schema;
    }

    private static Type argument(Type type) {
        return type.asParameterizedType().arguments().getFirst();
    }

    private static Schema plain(Schema.SchemaType type, @Nullable String format) {
        return OASFactory.createSchema().type(List.of(type)).format(format);
    }
}
