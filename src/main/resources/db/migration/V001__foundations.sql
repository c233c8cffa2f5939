-- What every table of every schema leans on: extensions, ids, slugs, row stamps, trees.

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

-- Nobody but the owner makes objects in public. Databases that were upgraded from PostgreSQL 14 still allow it.
revoke create on schema public from public;

-- A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits. PostgreSQL has uuidv7() from 18 on
-- only. Setting bits 52 and 53 turns the version of a random UUID, 0100, into 0111.
create function uuid_v7() returns uuid
language sql volatile parallel safe
as $$
    select encode(
        set_bit(
            set_bit(
                overlay(
                    uuid_send(gen_random_uuid())
                    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                    from 1 for 6),
                52, 1),
            53, 1),
        'hex')::uuid
$$;

-- The part of a URL that stands for a text: 'Où est-il ?' becomes 'ou-est-il'. Empty where the text holds neither a
-- Latin letter nor a digit.
create function slugify(words text) returns text
language sql stable strict parallel safe
as $$
    select rtrim(left(trim(both '-' from
        regexp_replace(lower(public.unaccent(words)), '[^a-z0-9]+', '-', 'g')), 80), '-')
$$;

-- BEFORE INSERT, when slug is null: makes one from the column named by the first argument, or from the second argument
-- where that column gives nothing, and numbers it (-2, -3, ...) if it is taken. The third argument, if any, is the
-- condition under which a row counts (that of the table's unique index).
--
-- The lock on the base slug makes concurrent inserts of equal titles queue, so that each sees the slug of the one
-- before: a volatile function takes a new snapshot for each statement under READ COMMITTED. Under the stricter levels
-- the unique index still refuses what the snapshot could not show.
create function default_slug() returns trigger
language plpgsql
as $$
declare
    counted constant text := coalesce(' and ' || tg_argv[2], '');
    source text;
    base text;
    candidate text;
    taken boolean;
    highest int;
begin
    execute format('select ($1).%I', tg_argv[0]) into source using new;
    base := coalesce(nullif(public.slugify(source), ''), tg_argv[1]);
    perform pg_advisory_xact_lock(hashtextextended(format('%s.%s.slug:%s', tg_table_schema, tg_table_name, base), 0));

    for n in 1..20 loop
        candidate := base || case when n = 1 then '' else '-' || n end;
        execute format('select exists (select from %s where slug = $1%s)', tg_relid::regclass, counted)
            into taken using candidate;
        if not taken then
            new.slug := candidate;
            return new;
        end if;
    end loop;

    -- Many equal titles: one range scan instead of ever more probes. '.' is the character after '-' in collation "C".
    execute format(
        'select max(substring(slug from length($1) + 2)::int) from %s
          where slug > $1 || ''-'' and slug < $1 || ''.''
            and substring(slug from length($1) + 2) ~ ''^[1-9][0-9]{0,7}$''%s',
        tg_relid::regclass, counted)
        into highest using base;
    new.slug := base || '-' || (highest + 1);
    return new;
end
$$;

-- BEFORE UPDATE: the time of the last change, whichever way the row is written.
create function touch_updated_at() returns trigger
language plpgsql
as $$
begin
    if new is distinct from old then
        new.updated_at := clock_timestamp();
    end if;
    return new;
end
$$;

-- BEFORE UPDATE: raises the version where the writer did not raise it. Hibernate's own versioned update arrives with
-- another version and is left alone.
create function touch_version() returns trigger
language plpgsql
as $$
begin
    if new.version = old.version and new is distinct from old then
        new.version := old.version + 1;
    end if;
    return new;
end
$$;

-- One writer at a time per tree; released at the end of the transaction.
create function lock_tree(tree oid) returns void
language sql volatile
as $$
    select pg_advisory_xact_lock(hashtextextended(tree::text || '.parent_id', 0))
$$;

-- BEFORE INSERT OR UPDATE of a statement: takes the tree's lock before any row is locked, so that two moves queue and
-- do not deadlock.
create function lock_tree() returns trigger
language plpgsql
as $$
begin
    perform public.lock_tree(tg_relid);
    return null;
end
$$;

-- BEFORE INSERT OR UPDATE of a row with a parent_id: refuses a row that would be its own ancestor.
--
-- The ancestors are locked while they are walked: under REPEATABLE READ, where the snapshot may be older than another
-- move, the lock fails with a serialization error instead of letting a cycle through.
create function refuse_cycle() returns trigger
language plpgsql
as $$
declare
    ancestor uuid := new.parent_id;
begin
    perform public.lock_tree(tg_relid);
    while ancestor is not null loop
        if ancestor = new.id then
            raise exception 'A row of "%" cannot be its own ancestor', tg_table_name
                using errcode = 'check_violation',
                      schema = tg_table_schema,
                      table = tg_table_name,
                      constraint = tg_table_name || '_no_cycle_check';
        end if;
        execute format('select parent_id from %s where id = $1 for share', tg_relid::regclass)
            into ancestor using ancestor;
    end loop;
    return new;
end
$$;
