package io.refract.http.body;

import static io.refract.http.openapi.Schemas.object;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Describes bodies that hold the fields of a model, as [ModelBodies] reads them.
///
/// It runs when the program is built.
public final class ModelBodySchemas {
    private ModelBodySchemas() {}

    /// @param given the fields that somebody may give a new row
    public static Schema draft(Model model, Predicate<Field> given) {
        return schema(ModelShapes.draft(model), model, given);
    }

    /// @param changed the fields that somebody may change
    public static Schema changes(Model model, Predicate<Field> changed) {
        return schema(
                ModelShapes.changes(model),
                model,
                field -> changed.test(field)
                        || model.version().filter(field::equals).isPresent());
    }

    private static Schema schema(RecordShape shape, Model model, Predicate<Field> written) {
        var members = new LinkedHashMap<String, Schema>();
        var required = new ArrayList<String>();
        for (var component : shape.components().values()) {
            if (model.field(component.name()).filter(written).isPresent()) {
                var isChange = component.shape() instanceof Shape.Changing;
                var value = component.shape() instanceof Shape.Changing(var changed) ? changed : component.shape();
                members.put(component.name(), BodySchemas.valueOrNull(value, component.checks()));
                if (!isChange && component.checks().presence().isPresent()) {
                    required.add(component.name());
                }
            }
        }
        return object(members, required.toArray(String[]::new));
    }
}
