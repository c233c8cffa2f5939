package io.refract.oracle;

import io.refract.catalog.Catalog;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.catalog.ValueType;
import java.util.ArrayList;
import java.util.List;

/// A model with a field of every type, and relations to itself of every kind.
final class Specimens {
    static final String NAME = "specimen";

    private static final TableName PEERS = new TableName("public", "specimen_peers");

    private Specimens() {}

    /// The catalog with the model in it.
    static Catalog addedTo(Catalog catalog) {
        var models = new ArrayList<>(catalog.models());
        models.add(model());
        return new Catalog(models);
    }

    private static Model model() {
        return new Model(
                NAME,
                new TableName("public", "specimens"),
                List.of("id"),
                List.of(
                        new Field("id", "id", ScalarType.ID, true, false, true),
                        required("code", ScalarType.TEXT),
                        optional("label", ScalarType.TEXT),
                        required("note", ScalarType.TEXT),
                        optional("small", ScalarType.INTEGER),
                        required("whole", ScalarType.INTEGER),
                        optional("big", ScalarType.BIG_INTEGER),
                        optional("ratio", ScalarType.FLOAT),
                        optional("amount", ScalarType.DECIMAL),
                        required("open", ScalarType.BOOLEAN),
                        optional("flag", ScalarType.BOOLEAN),
                        optional("moment", ScalarType.TIMESTAMP),
                        optional("day", ScalarType.DATE),
                        optional("theme", new EnumType("Theme", "theme", List.of("LIGHT", "DARK", "SYSTEM"))),
                        optional("document", ScalarType.JSON),
                        required("data", ScalarType.JSON),
                        optional("words", new ListType(ScalarType.TEXT)),
                        required("numbers", new ListType(ScalarType.INTEGER)),
                        optional("flags", new ListType(ScalarType.BOOLEAN)),
                        optional("amounts", new ListType(ScalarType.DECIMAL)),
                        optional("days", new ListType(ScalarType.DATE)),
                        optional("keys", new ListType(ScalarType.ID)),
                        field("parentId", "parent_id", ScalarType.ID, false),
                        field("ownerId", "owner_id", ScalarType.ID, false)),
                List.of(
                        new Relation("parent", NAME, false, new Relation.Direct("parent_id", "id")),
                        new Relation("children", NAME, true, new Relation.Direct("id", "parent_id")),
                        new Relation("owner", "user", false, new Relation.Direct("owner_id", "id")),
                        new Relation(
                                "peers", NAME, true, new Relation.Through(PEERS, "id", "near_id", "far_id", "id"))),
                List.of(),
                null,
                new Model.Traits(
                        null,
                        null,
                        List.of(
                                new Model.Traits.Key(List.of("code"), false),
                                new Model.Traits.Key(List.of("label", "whole"), false))));
    }

    private static Field required(String name, ValueType type) {
        return field(name, name, type, true);
    }

    private static Field optional(String name, ValueType type) {
        return field(name, name, type, false);
    }

    private static Field field(String name, String column, ValueType type, boolean required) {
        return new Field(name, column, type, required, false, false);
    }
}
