package io.refract.engine;

import io.refract.catalog.Inverse;
import io.refract.catalog.Relation;
import io.refract.kernel.ModelNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/// The relations that are declared on their other side, by [Inverse], collected per model that they start from.
final class Inverses {
    private final Map<String, List<Relation>> byModel = new HashMap<>();

    void collect(EntityPersister entity) {
        for (var i = 0; i < entity.getNumberOfAttributeMappings(); i++) {
            if (entity.getAttributeMapping(i) instanceof ToOneAttributeMapping toOne) {
                collect(entity, toOne);
            }
        }
    }

    private void collect(EntityPersister entity, ToOneAttributeMapping toOne) {
        var type = entity.getMappedJavaType().getJavaTypeClass();
        FieldTypes.declared(type, toOne.getAttributeName())
                .map(field -> field.getAnnotation(Inverse.class))
                .ifPresent(inverse -> {
                    var start = CatalogReader.modelName(toOne.getAssociatedEntityMappingType());
                    byModel.computeIfAbsent(start, _ -> new ArrayList<>())
                            .add(relation(inverse.value(), ModelNames.of(type), toOne));
                });
    }

    private static Relation relation(String name, String target, ToOneAttributeMapping toOne) {
        var key = toOne.getForeignKeyDescriptor();
        var many = toOne.getCardinality() == ToOneAttributeMapping.Cardinality.MANY_TO_ONE;
        var join = new Relation.Direct(CatalogReader.targetColumn(key), CatalogReader.keyColumn(key));
        return new Relation(name, target, many, join);
    }

    List<Relation> of(String model) {
        return byModel.getOrDefault(model, List.of());
    }
}
