package io.refract.query.json;

import io.refract.catalog.Catalog;
import io.refract.catalog.CompositeType;
import io.refract.catalog.Computed;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.Model.Traits;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.catalog.ValueType;
import java.util.List;
import java.util.Set;

/// Models with a field of each type and a relation of each kind. Of the model `account` nobody is told.
final class Samples {
    static final Catalog SERVED = new Catalog(List.of(user(), profile(), post(), tag(), like(), account()))
            .limitedTo(Set.of("user", "profile", "post", "tag", "like"));

    private Samples() {}

    private static Model user() {
        return model(
                "user",
                List.of(
                        required("id", ScalarType.ID),
                        required("email", ScalarType.TEXT),
                        optional("username", ScalarType.TEXT),
                        optional("name", ScalarType.TEXT),
                        optional("age", ScalarType.INTEGER),
                        required("visits", ScalarType.BIG_INTEGER),
                        optional("credit", ScalarType.DECIMAL),
                        optional("score", ScalarType.FLOAT),
                        required("active", ScalarType.BOOLEAN),
                        optional("birthday", ScalarType.DATE),
                        required("createdAt", ScalarType.TIMESTAMP),
                        optional("settings", ScalarType.JSON),
                        optional("nicknames", new ListType(ScalarType.TEXT)),
                        optional("numbers", new ListType(ScalarType.INTEGER)),
                        required("role", new EnumType("Role", "role", List.of("USER", "ADMIN"))),
                        new Field("password", "password", ScalarType.TEXT, true, true, false),
                        optional("address", new CompositeType("Address", "address", List.of()))),
                List.of(
                        relation("profile", "profile", false),
                        relation("posts", "post", true),
                        relation("likes", "like", true),
                        relation("accounts", "account", true)),
                List.of(new Computed.FirstPresent("displayName", List.of("name", "username"), "?")),
                new Traits.Key(List.of("email"), true),
                new Traits.Key(List.of("username"), false),
                new Traits.Key(List.of("password"), false),
                new Traits.Key(List.of("name", "password"), false));
    }

    private static Model profile() {
        return model(
                "profile",
                List.of(
                        required("id", ScalarType.ID),
                        required("userId", ScalarType.ID),
                        optional("bio", ScalarType.TEXT)),
                List.of(relation("user", "user", false)),
                List.of(),
                new Traits.Key(List.of("userId"), false));
    }

    private static Model post() {
        return model(
                "post",
                List.of(
                        required("id", ScalarType.ID),
                        required("title", ScalarType.TEXT),
                        optional("content", ScalarType.TEXT),
                        required("views", ScalarType.INTEGER),
                        required("published", ScalarType.BOOLEAN),
                        required("createdAt", ScalarType.TIMESTAMP),
                        optional("authorId", ScalarType.ID)),
                List.of(
                        relation("author", "user", false),
                        relation("tags", "tag", true),
                        relation("likes", "like", true)),
                List.of());
    }

    private static Model tag() {
        return model(
                "tag",
                List.of(required("id", ScalarType.ID), required("name", ScalarType.TEXT)),
                List.of(relation("posts", "post", true)),
                List.of(),
                new Traits.Key(List.of("name"), false));
    }

    private static Model like() {
        return model(
                "like",
                List.of(
                        required("id", ScalarType.ID),
                        required("userId", ScalarType.ID),
                        required("postId", ScalarType.ID)),
                List.of(held("user", "userId"), held("post", "postId")),
                List.of(),
                new Traits.Key(List.of("userId", "postId"), false));
    }

    private static Model account() {
        return model("account", List.of(required("id", ScalarType.ID)), List.of(), List.of());
    }

    private static Model model(
            String name, List<Field> fields, List<Relation> relations, List<Computed> computed, Traits.Key... keys) {
        var traits = new Traits(null, null, List.of(keys));
        return new Model(name, new TableName("public", name), List.of("id"), fields, relations, computed, null, traits);
    }

    private static Field required(String name, ValueType type) {
        return new Field(name, name, type, true, false, false);
    }

    private static Field optional(String name, ValueType type) {
        return new Field(name, name, type, false, false, false);
    }

    /// The row of the model of that name whose key the field holds.
    private static Relation held(String name, String field) {
        return new Relation(name, name, false, new Relation.Direct(field, "id"));
    }

    private static Relation relation(String name, String target, boolean many) {
        return new Relation(name, target, many, new Relation.Direct("id", "id"));
    }
}
