package io.refract.http.body;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;

import io.refract.catalog.Constraint;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What constraints say in the words of JSON Schema, as far as it has words for them.
public final class ConstraintSchemas {
    private ConstraintSchemas() {}

    /// Whether any of them can be said.
    public static boolean tell(List<Constraint> constraints) {
        return constraints.stream().anyMatch(constraint -> switch (constraint) {
            case Constraint.Size _, Constraint.NotBlank _, Constraint.Min _, Constraint.Max _ -> true;
            case Constraint.Form form -> form.portable().isPresent();
            case Constraint.NotNull _, Constraint.Named _, Constraint.OfPart _ -> false;
        });
    }

    /// @param schema of the values; a reference stays as it is
    public static void limit(Schema schema, List<Constraint> constraints) {
        for (var constraint : schema.getRef() == null ? constraints : List.<Constraint>of()) {
            switch (constraint) {
                case Constraint.Size size when schema.getType().contains(ARRAY) -> schema.setMaxItems(size.max());
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
}
