package io.refract.engine;

import io.refract.catalog.Catalog;
import io.refract.catalog.CompositeType;
import io.refract.catalog.Computed;
import io.refract.catalog.Constraint;
import io.refract.catalog.Encrypted;
import io.refract.catalog.Field;
import io.refract.catalog.FilledByDatabase;
import io.refract.catalog.FirstPresent;
import io.refract.catalog.Hidden;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.Searchable;
import io.refract.catalog.SoftDelete;
import io.refract.catalog.TableName;
import io.refract.catalog.TextSearch;
import io.refract.catalog.Unique;
import io.refract.catalog.WithinDays;
import io.refract.encryption.EncryptedText;
import io.refract.kernel.ModelNames;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicEntityIdentifierMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ManyToManyCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.spi.NavigablePath;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.jspecify.annotations.Nullable;

/// Reads the catalog from the entities' mapping, so that a model is declared once.
///
/// A foreign key becomes two things: the relation (`author`) and a field with its value (`authorId`).
final class CatalogReader {
    private CatalogReader() {}

    static Catalog read(MappingMetamodel metamodel) {
        var inverses = new Inverses();
        metamodel.forEachEntityDescriptor(inverses::collect);
        var models = new ArrayList<Model>();
        metamodel.forEachEntityDescriptor(entity -> models.add(model(entity, inverses)));
        return new Catalog(models);
    }

    private static Model model(EntityPersister entity, Inverses inverses) {
        var type = entity.getMappedJavaType().getJavaTypeClass();
        var fields = new ArrayList<Field>();
        var relations = new ArrayList<Relation>();
        key(type, entity.getIdentifierMapping(), fields, relations);
        var keyNames = fields.stream().map(Field::name).toList();
        for (var i = 0; i < entity.getNumberOfAttributeMappings(); i++) {
            attribute(type, entity.getAttributeMapping(i), fields, relations);
        }
        relations.addAll(inverses.of(ModelNames.of(type)));
        // Hibernate tells them in an order that differs from one kind of program to another.
        relations.sort(Comparator.comparing(Relation::name));
        var version = entity.getVersionMapping() == null
                ? null
                : entity.getVersionMapping().getVersionAttribute();
        return new Model(
                ModelNames.of(type),
                table(entity.getMappedTableDetails().getTableName()),
                keyNames,
                fields,
                relations,
                computed(type),
                search(type),
                new Model.Traits(
                        version == null ? null : version.getAttributeName(),
                        type.isAnnotationPresent(SoftDelete.class) ? "deletedAt" : null,
                        Arrays.stream(type.getAnnotationsByType(Unique.class))
                                .map(key -> new Model.Traits.Key(List.of(key.value()), key.ignoreCase()))
                                .toList()));
    }

    /// The fields of the primary key: one id, or the foreign keys that it is made of.
    private static void key(Class<?> type, EntityIdentifierMapping key, List<Field> fields, List<Relation> relations) {
        switch (key) {
            case BasicEntityIdentifierMapping id ->
                fields.add(new Field(
                        id.getAttributeName(), id.getSelectionExpression(), ScalarType.ID, true, false, true));
            case NonAggregatedIdentifierMapping compound ->
                compound.getVirtualIdEmbeddable()
                        .forEachAttributeMapping(part -> attribute(type, part, fields, relations));
            default ->
                throw new IllegalStateException(type.getSimpleName() + " has a primary key of a kind that is not read");
        }
    }

    private static void attribute(
            Class<?> type, AttributeMapping attribute, List<Field> fields, List<Relation> relations) {
        switch (attribute) {
            case ToOneAttributeMapping toOne -> toOne(type, toOne, fields, relations);
            case PluralAttributeMapping plural -> relations.add(toMany(plural));
            case EmbeddedAttributeMapping key when isCompoundKey(key) -> {}
            case EmbeddedAttributeMapping embedded -> fields.add(composite(type, embedded));
            case BasicValuedModelPart basic -> fields.add(field(type, attribute.getAttributeName(), basic));
            default ->
                throw new IllegalStateException(type.getSimpleName() + "." + attribute.getAttributeName()
                        + " is mapped in a way that is not read");
        }
    }

    /// Hibernate maps the parts of a compound key once more, as one attribute.
    private static boolean isCompoundKey(EmbeddedAttributeMapping attribute) {
        return attribute.getAttributeName().equals(NavigablePath.IDENTIFIER_MAPPER_PROPERTY);
    }

    private static Field field(Class<?> type, String name, BasicValuedModelPart basic) {
        return new Field(
                name,
                unquoted(basic.getSelectionExpression()),
                FieldTypes.of(type, name, basic),
                !basic.isNullable() || annotated(type, name, FilledByDatabase.class),
                annotated(type, name, Hidden.class) || annotated(type, name, Encrypted.class),
                isEncrypted(type, name, basic),
                Writings.of(type, name, basic.isNullable()));
    }

    /// Entities have to encrypt for the same place as mutations.
    private static boolean isEncrypted(Class<?> type, String name, BasicValuedModelPart basic) {
        var declared = annotated(type, name, Encrypted.class);
        var converter = basic.getSingleJdbcMapping().getValueConverter() instanceof JpaAttributeConverter<?, ?> jpa
                        && jpa.getConverterBean().getBeanInstance() instanceof EncryptedText text
                ? Optional.of(text.place())
                : Optional.<String>empty();
        if (!converter.equals(declared ? Optional.of(ModelNames.of(type) + '.' + name) : Optional.empty())) {
            throw new IllegalStateException(type.getSimpleName() + "." + name
                    + " needs both, @Encrypted and a converter that encrypts for this very place, or neither");
        }
        return declared;
    }

    /// Hibernate keeps the quotes of names that are keywords.
    private static String unquoted(String column) {
        return column.startsWith("\"") ? column.substring(1, column.length() - 1) : column;
    }

    private static Field composite(Class<?> type, EmbeddedAttributeMapping embedded) {
        var struct = embedded.getEmbeddableTypeDescriptor();
        var column = struct.getAggregateMapping();
        if (column == null) {
            throw new IllegalStateException(type.getSimpleName() + "." + embedded.getAttributeName()
                    + " is embedded in columns of its own, which is not read");
        }
        var parts = new ArrayList<CompositeType.Part>();
        var constraints = new ArrayList<Constraint>();
        for (var i = 0; i < struct.getNumberOfAttributeMappings(); i++) {
            var part = struct.getAttributeMapping(i);
            parts.add(new CompositeType.Part(part.getAttributeName(), ((SelectableMapping) part).getSelectableName()));
            FieldTypes.declared(struct.getMappedJavaType().getJavaTypeClass(), part.getAttributeName()).stream()
                    .flatMap(declared -> DeclaredConstraints.at(declared).stream())
                    .map(constraint -> new Constraint.OfPart(part.getAttributeName(), constraint))
                    .forEach(constraints::add);
        }
        var name = embedded.getAttributeName();
        return new Field(
                name,
                column.getSelectionExpression(),
                new CompositeType(
                        type.getSimpleName() + name,
                        FieldTypes.qualified(Objects.requireNonNullElse(
                                column.getColumnDefinition(), column.getSelectionExpression())),
                        parts),
                !column.isNullable(),
                annotated(type, name, Hidden.class),
                Writings.of(type, name, column.isNullable(), constraints));
    }

    private static boolean annotated(Class<?> type, String name, Class<? extends Annotation> annotation) {
        return FieldTypes.declared(type, name)
                .filter(field -> field.isAnnotationPresent(annotation))
                .isPresent();
    }

    private static void toOne(
            Class<?> type, ToOneAttributeMapping attribute, List<Field> fields, List<Relation> relations) {
        var name = attribute.getAttributeName();
        var target = modelName(attribute.getAssociatedEntityMappingType());
        var key = attribute.getForeignKeyDescriptor();
        if (attribute.getSideNature() == ForeignKeyDescriptor.Nature.KEY) {
            relations.add(new Relation(name, target, false, new Relation.Direct(keyColumn(key), targetColumn(key))));
            var required = !attribute.isNullable();
            var writing = Writings.of(type, name, !required);
            fields.add(new Field(name + "Id", keyColumn(key), ScalarType.ID, required, false, writing));
        } else {
            relations.add(new Relation(name, target, false, new Relation.Direct(targetColumn(key), keyColumn(key))));
        }
    }

    private static Relation toMany(PluralAttributeMapping attribute) {
        var element = (EntityCollectionPart) attribute.getElementDescriptor();
        var target = modelName(element.getEntityMappingType());
        var near = attribute.getKeyDescriptor();
        var join = attribute.getSeparateCollectionTable() == null
                ? new Relation.Direct(targetColumn(near), keyColumn(near))
                : through(attribute);
        return new Relation(attribute.getAttributeName(), target, true, join);
    }

    /// By way of a table of pairs.
    static Relation.Through through(PluralAttributeMapping attribute) {
        var near = attribute.getKeyDescriptor();
        var far = ((ManyToManyCollectionPart) attribute.getElementDescriptor()).getForeignKeyDescriptor();
        return new Relation.Through(
                table(attribute.getSeparateCollectionTable()),
                targetColumn(near),
                keyColumn(near),
                keyColumn(far),
                targetColumn(far));
    }

    static String keyColumn(ForeignKeyDescriptor key) {
        return ((SelectableMapping) key.getKeyPart()).getSelectionExpression();
    }

    static String targetColumn(ForeignKeyDescriptor key) {
        return ((SelectableMapping) key.getTargetPart()).getSelectionExpression();
    }

    static String modelName(EntityMappingType entity) {
        return ModelNames.of(entity.getMappedJavaType().getJavaTypeClass());
    }

    private static TableName table(String qualified) {
        var dot = qualified.indexOf('.');
        return dot < 0
                ? new TableName("public", qualified)
                : new TableName(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    private static List<Computed> computed(Class<?> type) {
        var computed = new ArrayList<Computed>();
        Optional.ofNullable(type.getAnnotation(FirstPresent.class))
                .map(declared ->
                        new Computed.FirstPresent(declared.name(), List.of(declared.of()), declared.otherwise()))
                .ifPresent(computed::add);
        Optional.ofNullable(type.getAnnotation(WithinDays.class))
                .map(declared ->
                        new Computed.WithinLast(declared.name(), declared.of(), Duration.ofDays(declared.days())))
                .ifPresent(computed::add);
        return computed;
    }

    private static @Nullable TextSearch search(Class<?> type) {
        var declared = type.getAnnotation(Searchable.class);
        return declared == null
                ? null
                : new TextSearch(declared.column(), declared.configuration(), List.of(declared.fields()));
    }
}
