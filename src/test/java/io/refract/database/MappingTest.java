package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.TableName;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What Hibernate maps, read as the catalog, is what the migrations make, in both directions.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class MappingTest {
    private static final Set<String> TABLES_OF_SQL = Set.of(
            "public.flyway_schema_history",
            "public.held_transactions",
            "public.idempotency_keys",
            "public.post_view_increments",
            "public.tag_post_changes",
            "public.tag_post_counts",
            "public.cache_notices",
            "public.mails",
            "public.password_resets",
            "public.api_keys",
            "public.used_once",
            "public.passkeys");
    private static final Set<String> COLUMNS_OF_SQL = Set.of(
            "public.posts.search tsvector not null",
            "public.users.email_verified timestamptz",
            "public.users.verification_token bytea",
            "public.users.verification_expires timestamptz");

    /// What nobody asks for: the notifications that a user has caused.
    private static final Set<String> WAYS_WITHOUT_A_NAME = Set.of("users.id > notifications.sender_id");

    private static final String COLUMNS = """
            select format('%s.%s.%s %s%s', n.nspname, c.relname, a.attname,
                          case tn.nspname when 'pg_catalog' then '' else tn.nspname || '.' end
                              || coalesce(e.typname || '[]', t.typname),
                          case when a.attnotnull then ' not null' end)
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid
              join pg_namespace n on n.oid = c.relnamespace
              join pg_type t on t.oid = a.atttypid
              join pg_namespace tn on tn.oid = t.typnamespace
              left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
             where n.nspname in ('public', 'audit') and c.relkind in ('r', 'p') and not c.relispartition
               and a.attnum > 0 and not a.attisdropped
               and n.nspname || '.' || c.relname <> all (?)""";

    /// Each foreign key as the two ways that it can be followed.
    private static final String WAYS = """
            select way
              from pg_constraint c
             cross join lateral (select a.attname as column, f.attname as target
                                   from pg_attribute a, pg_attribute f
                                  where a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                                    and f.attrelid = c.confrelid and f.attnum = c.confkey[1]) as k
             cross join lateral (values
                 (format('%s.%s > %s.%s', c.conrelid::regclass, k.column, c.confrelid::regclass, k.target)),
                 (format('%s.%s > %s.%s', c.confrelid::regclass, k.target, c.conrelid::regclass, k.column))) as w (way)
             where c.contype = 'f' and c.connamespace = 'public'::regnamespace
               and c.conrelid not in ('post_view_increments'::regclass, 'tag_post_counts'::regclass,
                                      'mails'::regclass, 'password_resets'::regclass,
                                      'api_keys'::regclass, 'passkeys'::regclass)""";

    @Inject
    Catalog catalog;

    @Test
    void everyTableIsMappedAndEveryMappingHasItsTable() {
        var mapped = new TreeSet<>(TABLES_OF_SQL);
        catalog.models().forEach(model -> mapped.add(name(model.table())));

        assertThat(facts("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('public', 'audit') and c.relkind in ('r', 'p') and not c.relispartition""")).isEqualTo(mapped);
    }

    @Test
    void everyColumnIsMappedWithItsTypeAndWhetherItMayBeNull() {
        var mapped = new TreeSet<>(COLUMNS_OF_SQL);
        catalog.models().forEach(model -> model.fields().forEach(field -> mapped.add(column(model, field))));

        assertThat(facts(COLUMNS, (Object) TABLES_OF_SQL.toArray(String[]::new)))
                .isEqualTo(mapped);
    }

    @Test
    void everyRelationFollowsAForeignKeyAndEveryForeignKeyCanBeFollowedBothWays() {
        var mapped = new TreeSet<>(WAYS_WITHOUT_A_NAME);
        for (var model : catalog.models()) {
            for (var relation : model.relations()) {
                steps(model, relation).forEach(mapped::add);
            }
        }

        assertThat(facts(WAYS)).isEqualTo(mapped);
    }

    private Stream<String> steps(Model model, Relation relation) {
        var from = model.table().name();
        var to = catalog.target(relation).table().name();
        return switch (relation.join()) {
            case Relation.Direct direct -> Stream.of(step(from, direct.localColumn(), to, direct.targetColumn()));
            case Relation.Through through ->
                Stream.of(
                        step(from, through.localColumn(), through.table().name(), through.nearColumn()),
                        step(through.table().name(), through.farColumn(), to, through.targetColumn()));
        };
    }

    private static String step(String from, String column, String to, String target) {
        return from + "." + column + " > " + to + "." + target;
    }

    private static String column(Model model, Field field) {
        var column = name(model.table()) + "." + field.column();
        return column + " " + field.type().sqlName() + (field.required() ? " not null" : "");
    }

    private static String name(TableName table) {
        return table.schema() + "." + table.name();
    }

    private static Set<String> facts(String sql, Object... values) {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            return new TreeSet<>(owner.column(sql, values));
        }
    }
}
