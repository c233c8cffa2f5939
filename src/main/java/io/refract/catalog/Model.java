package io.refract.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table with its fields and relations, under the name that clients use.
public final class Model {
    private final String name;
    private final TableName table;
    private final UniqueKey key;
    private final SequencedMap<String, Field> fields;
    private final SequencedMap<String, Relation> relations;
    private final SequencedMap<String, Computed> computed;
    private final @Nullable TextSearch search;
    private final Traits traits;
    private final List<UniqueKey> uniqueKeys;

    /// What a model declares beyond its columns.
    ///
    /// @param version the name of the optimistic lock's field, or null
    /// @param softDelete the name of the field that tells when a row was deleted, or null if rows are really
    /// deleted
    /// @param uniqueKeys the unique keys beside the primary key
    public record Traits(@Nullable String version, @Nullable String softDelete, List<Key> uniqueKeys) {
        public static final Traits NONE = new Traits(null, null, List.of());

        public Traits {
            uniqueKeys = List.copyOf(uniqueKeys);
        }

        /// A unique key by the names of its fields.
        public record Key(List<String> fields, boolean ignoreCase) {
            public Key {
                fields = List.copyOf(fields);
            }
        }
    }

    /// @param keyNames the names of the primary key's fields, which are required
    /// @param search how the model is searched, or null if it is not
    public Model(
            String name,
            TableName table,
            List<String> keyNames,
            Collection<Field> fields,
            Collection<Relation> relations,
            Collection<Computed> computed,
            @Nullable TextSearch search,
            Traits traits) {
        this.name = name;
        this.table = table;
        this.fields = index(name, fields, Field::name);
        this.relations = index(name, relations, Relation::name);
        this.computed = index(name, computed, Computed::name);
        this.search = search;
        this.traits = traits;
        this.key = key(new Traits.Key(keyNames, false));
        this.uniqueKeys = Stream.concat(
                        Stream.of(key), traits.uniqueKeys().stream().map(this::key))
                .toList();
        for (var each : computed) {
            for (var source : each.sources()) {
                if (!this.fields.containsKey(source)) {
                    throw new IllegalArgumentException(
                            name + "." + each.name() + " is computed from " + source + ", which does not exist");
                }
            }
        }
        checkUnused();
    }

    /// What is encrypted is never the same twice, so nothing can be made of it.
    private void checkUnused() {
        var used = Stream.of(
                        uniqueKeys.stream()
                                .flatMap(each -> each.fields().stream())
                                .map(Field::name),
                        computed.values().stream().flatMap(each -> each.sources().stream()),
                        Optional.ofNullable(search).stream().flatMap(each -> each.fields().stream()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        for (var field : fields.values()) {
            if (field.encrypted() && used.contains(field.name())) {
                throw new IllegalArgumentException(
                        placeOf(field) + " is encrypted: it can be in no key, no search and no computed field");
            }
        }
    }

    /// What values of an encrypted field are bound to.
    public String placeOf(Field field) {
        return name + '.' + field.name();
    }

    private UniqueKey key(Traits.Key declared) {
        return new UniqueKey(declared.fields().stream().map(this::declared).toList(), declared.ignoreCase());
    }

    private Field declared(String fieldName) {
        return field(fieldName).orElseThrow(() -> new IllegalArgumentException(name + " has no field " + fieldName));
    }

    private static <T> SequencedMap<String, T> index(String model, Collection<T> parts, Function<T, String> name) {
        var index = new LinkedHashMap<String, T>();
        for (var part : parts) {
            if (index.put(name.apply(part), part) != null) {
                throw new IllegalArgumentException(model + " declares " + name.apply(part) + " twice");
            }
        }
        return index;
    }

    /// The same model with only the relations that lead to models of these names.
    Model relatedOnlyTo(Set<String> names) {
        return new Model(
                name,
                table,
                key.fields().stream().map(Field::name).toList(),
                fields.values(),
                relations.values().stream()
                        .filter(relation -> names.contains(relation.target()))
                        .toList(),
                computed.values(),
                search,
                traits);
    }

    public String name() {
        return name;
    }

    public TableName table() {
        return table;
    }

    /// The primary key.
    public UniqueKey key() {
        return key;
    }

    /// Whether one field is the primary key.
    public boolean hasOneKey() {
        return key.fields().size() == 1;
    }

    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String fieldName) {
        return Optional.ofNullable(fields.get(fieldName));
    }

    public List<Relation> relations() {
        return List.copyOf(relations.values());
    }

    public Optional<Relation> relation(String relationName) {
        return Optional.ofNullable(relations.get(relationName));
    }

    /// Whether a row may lack the one row that the relation leads to: it does not hold that row's key, or may
    /// hold null in its stead.
    public boolean isOptional(Relation relation) {
        return !(relation.join() instanceof Relation.Direct direct)
                || !holds(relation)
                || ofColumn(direct.localColumn()).filter(Field::required).isEmpty();
    }

    /// Whether a row holds the key of the one row that the relation leads to; else that row holds this one's, or
    /// a join table does.
    public boolean holds(Relation relation) {
        return relation.join() instanceof Relation.Direct direct
                && !(hasOneKey() && key.fields().getFirst().column().equals(direct.localColumn()));
    }

    /// The field that holds the key of the one row that the relation leads to; empty if none does.
    public Optional<Field> holder(Relation relation) {
        return !relation.many() && holds(relation) && relation.join() instanceof Relation.Direct direct
                ? ofColumn(direct.localColumn())
                : Optional.empty();
    }

    /// The field of a column.
    public Optional<Field> ofColumn(String column) {
        return fields.values().stream()
                .filter(field -> field.column().equals(column))
                .findFirst();
    }

    public Optional<Computed> computed(String computedName) {
        return Optional.ofNullable(computed.get(computedName));
    }

    public List<Computed> computed() {
        return List.copyOf(computed.values());
    }

    /// The keys by which a row can be named, the primary one first.
    public List<UniqueKey> uniqueKeys() {
        return uniqueKeys;
    }

    /// The keys of which new rows bring the values along: an id is made for them. Hidden fields are in none.
    public List<UniqueKey> keysOfNewRows() {
        return uniqueKeys.stream()
                .filter(each -> !(hasOneKey() && each.equals(key)))
                .filter(each -> each.fields().stream().noneMatch(Field::hidden))
                .toList();
    }

    /// The field of the optimistic lock.
    public Optional<Field> version() {
        return Optional.ofNullable(traits.version()).flatMap(this::field);
    }

    /// The field that is set when a row is deleted softly.
    public Optional<Field> softDelete() {
        return Optional.ofNullable(traits.softDelete()).flatMap(this::field);
    }

    public Optional<TextSearch> search() {
        return Optional.ofNullable(search);
    }

    /// The names that a client may use in this model, for "did you mean".
    public List<String> visibleNames() {
        var names = new ArrayList<String>();
        fields.values().stream().filter(field -> !field.hidden()).forEach(field -> names.add(field.name()));
        names.addAll(relations.keySet());
        names.addAll(computed.keySet());
        return names;
    }

    @Override
    public String toString() {
        return name;
    }
}
