package io.refract.engine;

import io.refract.catalog.Catalog;
import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// One comparison of a catalog with the tables of a database. What is less there is a difference; what is more, columns
/// and values of enums, is the business of a newer version of the program that is being rolled out.
final class CatalogComparison {
    private final Catalog catalog;
    private final StoredTables tables;
    private final List<String> differences = new ArrayList<>();

    CatalogComparison(Catalog catalog, StoredTables tables) {
        this.catalog = catalog;
        this.tables = tables;
    }

    List<String> differences() {
        for (var model : catalog.models()) {
            if (tables.has(model.table())) {
                model.fields().forEach(field -> compare(model, field));
                model.search()
                        .ifPresent(search -> typed(model + "'s search", model.table(), search.column(), "tsvector"));
                model.relations().forEach(relation -> compare(model, relation));
            } else {
                differences.add("%s: there is no table %s to read".formatted(model, model.table()));
            }
        }
        return differences;
    }

    private void compare(Model model, Field field) {
        var subject = model + "." + field.name();
        typed(subject, model.table(), field.column(), field.type().sqlName());
        tables.column(model.table(), field.column()).ifPresent(column -> {
            if (field.required() && !column.required()) {
                differences.add("%s: the column %s may be null".formatted(subject, field.column()));
            }
            switch (field.type()) {
                case EnumType type -> {
                    // More of them are what a newer version has brought along.
                    if (!new HashSet<>(column.parts()).containsAll(type.values())) {
                        differences.add("%s: the values are %s, in the database %s"
                                .formatted(subject, type.values(), column.parts()));
                    }
                }
                case CompositeType type ->
                    type.parts().stream()
                            .filter(part -> !column.parts().contains(part.column()))
                            .forEach(part -> differences.add("%s: the type %s has no attribute %s"
                                    .formatted(subject, type.sqlName(), part.column())));
                case ScalarType _, ListType _ -> {}
            }
        });
    }

    private void typed(String subject, TableName table, String name, String type) {
        var column = tables.column(table, name);
        if (column.isEmpty()) {
            differences.add("%s: the table %s has no column %s to read".formatted(subject, table, name));
        } else if (!column.get().type().equals(type)) {
            differences.add("%s: the column %s is of type %s, not %s"
                    .formatted(subject, name, column.get().type(), type));
        }
    }

    private void compare(Model model, Relation relation) {
        var subject = model + "." + relation.name();
        var target = catalog.target(relation).table();
        switch (relation.join()) {
            case Relation.Direct direct ->
                joined(subject, model.table(), direct.localColumn(), target, direct.targetColumn());
            case Relation.Through through -> {
                joined(subject, model.table(), through.localColumn(), through.table(), through.nearColumn());
                joined(subject, through.table(), through.farColumn(), target, through.targetColumn());
            }
        }
    }

    /// Both columns are there and of one type.
    private void joined(String subject, TableName left, String leftColumn, TableName right, String rightColumn) {
        tables.column(left, leftColumn)
                .ifPresentOrElse(
                        column -> typed(subject, right, rightColumn, column.type()),
                        () -> differences.add(
                                "%s: the table %s has no column %s to read".formatted(subject, left, leftColumn)));
    }
}
