package io.refract.http.body;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NULL;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import io.refract.catalog.Catalog;
import io.refract.catalog.Constraint;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.kernel.Change;
import io.refract.kernel.ModelNames;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// Describes bodies in OpenAPI: with the limits of the model's fields that they write, and a [Change] as what it is on
/// the wire: a value, or null, or nothing.
///
/// It runs when the program is built.
public final class BodySchemas implements OASFilter {
    private static final Map<String, Schema> SCALARS = Map.of(
            "java.lang.String", plain(STRING, null),
            "java.lang.Boolean", plain(BOOLEAN, null),
            "java.lang.Integer", plain(INTEGER, "int32"),
            "java.lang.Long", plain(INTEGER, "int64"),
            "java.math.BigDecimal", plain(STRING, "decimal"),
            "java.util.UUID", plain(STRING, "uuid"),
            "java.time.OffsetDateTime", plain(STRING, "date-time"),
            "java.time.LocalDate", plain(STRING, "date"));

    private static final DotName NOT_NULL = DotName.createSimple(NotNull.class);
    private static final DotName NOT_BLANK = DotName.createSimple(NotBlank.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName SIZE = DotName.createSimple(Size.class);

    private final IndexView index;
    private final Catalog catalog;

    public BodySchemas(IndexView index, Catalog catalog) {
        this.index = index;
        this.catalog = catalog;
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
            var schema = schemas.get(name(type));
            if (schema != null) {
                describe(type, model(body), schema, replaced);
            }
        }
        replaced.forEach(api.getComponents()::removeSchema);
    }

    private static String name(ClassInfo type) {
        var declared = type.declaredAnnotation(SCHEMA);
        return declared == null || declared.value("name") == null
                ? type.name().withoutPackagePrefix().replaceFirst(".*\\$", "")
                : declared.value("name").asString();
    }

    private Optional<Model> model(AnnotationInstance body) {
        return Optional.ofNullable(body.value())
                .map(entity ->
                        catalog.require(ModelNames.of(entity.asClass().name().withoutPackagePrefix())));
    }

    private void describe(ClassInfo type, Optional<Model> model, Schema schema, Set<String> replaced) {
        for (var component : type.unsortedRecordComponents()) {
            var name = component.name();
            var field = model.flatMap(it -> it.field(name)).filter(it -> !it.hidden());
            var old = schema.getProperties().get(name);
            if (isChange(component.type())) {
                if (old != null && old.getRef() != null) {
                    replaced.add(old.getRef().replaceFirst(".*/", ""));
                }
                schema.addProperty(
                        name,
                        value(
                                argument(component.type()),
                                field.filter(Field::required).isPresent()));
            } else if (field.filter(it -> it.required() && !it.writing().filled())
                    .isPresent()) {
                require(schema, name);
            }
            field.ifPresent(it -> limit(schema.getProperties().get(name), it));
        }
    }

    private static void require(Schema schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequired(name);
        }
    }

    private static void limit(Schema schema, Field field) {
        for (var constraint : schema.getRef() == null ? field.writing().constraints() : List.<Constraint>of()) {
            switch (constraint) {
                case Constraint.Size size -> {
                    schema.setMinLength(size.min() == 0 ? null : size.min());
                    schema.setMaxLength(size.max());
                }
                case Constraint.NotBlank _ -> schema.setPattern("\\S");
                case Constraint.Form form -> form.portable().ifPresent(schema::setPattern);
                case Constraint.Min min -> schema.setMinimum(BigDecimal.valueOf(min.value()));
                case Constraint.Max max -> schema.setMaximum(BigDecimal.valueOf(max.value()));
                case Constraint.NotNull _, Constraint.Named _, Constraint.OfPart _ -> {}
            }
        }
    }

    private static boolean isChange(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && type.name().toString().equals(Change.class.getName());
    }

    /// @param required whether the model has it always
    private Schema value(Type type, boolean required) {
        var schema = typed(type);
        if (!required && !type.hasAnnotation(NOT_NULL) && !type.hasAnnotation(NOT_BLANK)) {
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
            declared.fields().forEach(member -> schema.addProperty(member.name(), value(member.type(), false)));
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
