package io.refract.engine;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.TableName;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Stream;

/// Compares the catalog with the tables that the database really has: a name, a type or a `not null` that differs
/// would otherwise show only when somebody asks for it.
///
/// Columns that the catalog does not know are nobody's business: a migration may run before the program that uses it.
public final class CatalogCheck {
    /// Types as the catalog writes them: with their schema unless they are PostgreSQL's own.
    private static final String COLUMNS = """
            select n.nspname::text, c.relname::text, a.attname::text, a.attnotnull or c.relkind in ('v', 'm'),
                   case tn.nspname when 'pg_catalog' then '' else tn.nspname || '.' end
                       || coalesce(e.typname || '[]', t.typname),
                   case t.typtype
                       when 'e' then (select array_agg(enumlabel::text order by enumsortorder)
                                        from pg_enum
                                       where enumtypid = t.oid)
                       when 'c' then (select array_agg(attname::text order by attnum)
                                        from pg_attribute
                                       where attrelid = t.typrelid and attnum > 0 and not attisdropped)
                   end
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              join pg_type t on t.oid = a.atttypid
              join pg_namespace tn on tn.oid = t.typnamespace
              left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
             where c.oid = any(array(
                    select to_regclass(format('%I.%I', schema, name))::oid
                      from unnest($1::text[], $2::text[]) as wanted (schema, name)))
               and has_column_privilege(c.oid, a.attnum, 'select')""";

    private final Catalog catalog;
    private final StatementRunner database;

    CatalogCheck(Catalog catalog, StatementRunner database) {
        this.catalog = catalog;
        this.database = database;
    }

    /// The differences, each a sentence; empty if there are none. Fails if the database cannot answer.
    public Uni<List<String>> differences() {
        var tables = catalog.models().stream()
                .flatMap(CatalogCheck::tables)
                .distinct()
                .toList();
        return database.run(Statement.of(
                        "catalog.check",
                        COLUMNS,
                        tables.stream().map(TableName::schema).toArray(String[]::new),
                        tables.stream().map(TableName::name).toArray(String[]::new)))
                .map(StoredTables::of)
                .map(stored -> new CatalogComparison(catalog, stored).differences());
    }

    private static Stream<TableName> tables(Model model) {
        var joined = model.relations().stream()
                .map(Relation::join)
                .flatMap(
                        join -> join instanceof Relation.Through through ? Stream.of(through.table()) : Stream.empty());
        return Stream.concat(Stream.of(model.table()), joined);
    }
}
