package io.refract.compile;

import io.refract.catalog.Catalog;
import io.refract.catalog.Computed;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import io.refract.catalog.TextSearch;
import io.refract.catalog.ValueType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small library of books, to try the stages on without a database.
public final class SampleModels {
    public static final Catalog CATALOG = new Catalog(List.of(author(), book(), review(), shelf()));

    private SampleModels() {}

    private static Model author() {
        return model(
                "author",
                List.of(
                        field("id", ScalarType.ID),
                        field("name", ScalarType.TEXT),
                        optional("penName", "pen_name", ScalarType.TEXT),
                        new Field("secret", "secret", ScalarType.TEXT, false, true, false)),
                List.of(direct("books", "book", true, "id", "author_id")),
                List.of(new Computed.FirstPresent("shownName", List.of("penName", "name"), "Anonymous")),
                null,
                Model.Traits.NONE);
    }

    private static Model book() {
        return model(
                "book",
                List.of(
                        field("id", ScalarType.ID),
                        field("title", ScalarType.TEXT),
                        field("published", ScalarType.BOOLEAN),
                        field("pages", ScalarType.INTEGER),
                        field("genre", new EnumType("Genre", "genre", List.of("NOVEL", "POEM"))),
                        new Field("createdAt", "created_at", ScalarType.TIMESTAMP, true, false, true),
                        optional("deletedAt", "deleted_at", ScalarType.TIMESTAMP),
                        optional("notes", "notes", ScalarType.JSON),
                        optional("awards", "awards", new ListType(ScalarType.TEXT)),
                        optional("authorId", "author_id", ScalarType.ID),
                        field("version", ScalarType.INTEGER)),
                List.of(
                        direct("author", "author", false, "author_id", "id"),
                        direct("reviews", "review", true, "id", "book_id"),
                        new Relation(
                                "shelves",
                                "shelf",
                                true,
                                new Relation.Through(
                                        new TableName("public", "book_shelves"), "id", "book_id", "shelf_id", "id"))),
                List.of(new Computed.WithinLast("isNew", "createdAt", Duration.ofDays(7))),
                new TextSearch("search", "english", List.of("title")),
                new Model.Traits("version", "deletedAt", List.of()));
    }

    private static Model review() {
        return model(
                "review",
                List.of(field("id", ScalarType.ID), field("stars", ScalarType.INTEGER)),
                List.of(
                        direct("book", "book", false, "book_id", "id"),
                        direct("author", "author", false, "author_id", "id")),
                List.of(),
                null,
                Model.Traits.NONE);
    }

    private static Model shelf() {
        return model(
                "shelf",
                List.of(field("id", ScalarType.ID), field("name", ScalarType.TEXT)),
                List.of(),
                List.of(),
                null,
                Model.Traits.NONE);
    }

    private static Model model(
            String name,
            List<Field> fields,
            List<Relation> relations,
            List<Computed> computed,
            @Nullable TextSearch search,
            Model.Traits traits) {
        return new Model(
                name, new TableName("public", name + "s"), List.of("id"), fields, relations, computed, search, traits);
    }

    private static Field field(String name, ValueType type) {
        return new Field(name, name, type, true, false, false);
    }

    private static Field optional(String name, String column, ValueType type) {
        return new Field(name, column, type, false, false, false);
    }

    private static Relation direct(String name, String target, boolean many, String local, String remote) {
        return new Relation(name, target, many, new Relation.Direct(local, remote));
    }
}
