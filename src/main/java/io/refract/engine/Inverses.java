package io.refract.engine;

import io.refract.catalog.Inverse;
import io.refract.catalog.Relation;
import io.refract.kernel.ModelNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/// The relations that are declared on their other side, by [Inverse], collected per model that they start from.
final class Inverses {
    private final Map<String, List<Relation>> byModel = new HashMap<>();

    void collect(EntityPersister entity) {
        for (var i = 0; i < entity.getNumberOfAttributeMappings(); i++) {
            collect(entity, entity.getAttributeMapping(i));
        }
    }

    private void collect(EntityPersister entity, AttributeMapping attribute) {
        var type = entity.getMappedJavaType().getJavaTypeClass();
        FieldTypes.declared(type, attribute.getAttributeName())
                .map(field -> field.getAnnotation(Inverse.class))
                .ifPresent(inverse -> collect(inverse.value(), ModelNames.of(type), attribute));
    }

    private void collect(String name, String target, AttributeMapping attribute) {
        switch (attribute) {
            case ToOneAttributeMapping toOne ->
                add(toOne.getAssociatedEntityMappingType(), relation(name, target, toOne));
            case PluralAttributeMapping plural
            when plural.getSeparateCollectionTable() != null ->
                add(
                        ((EntityCollectionPart) plural.getElementDescriptor()).getEntityMappingType(),
                        new Relation(
                                name,
                                target,
                                true,
                                CatalogReader.through(plural).reversed()));
            default -> throw new IllegalStateException("there is nothing behind the relation that is called " + name);
        }
    }

    private void add(EntityMappingType start, Relation relation) {
        byModel.computeIfAbsent(CatalogReader.modelName(start), _ -> new ArrayList<>())
                .add(relation);
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
