-- A slug that is made of a title is free, whoever else chooses slugs at the same moment and whatever numbers they choose.

-- Whoever takes the lock has the slugs of that base to themselves: the base, and the base with a number.
create function lock_slugs(table_schema name, table_name name, base text) returns void
language sql volatile
as $$
    select pg_advisory_xact_lock(hashtextextended(format('%s.%s.slug:%s', table_schema, table_name, base), 0))
$$;

-- BEFORE INSERT OR UPDATE of a row whose slug is given: queues with default_slug() for the bases to which the slug belongs,
-- its own and the one of which it is a numbered form, so that default_slug() sees the row or comes before it. The shorter
-- base goes first for all, so that two who take both do not deadlock.
--
-- It has to run before default_slug(), which would otherwise have it lock what it has made.
create function claim_slug() returns trigger
language plpgsql
as $$
declare
    numbered_of constant text := regexp_replace(new.slug, '-[1-9][0-9]*$', '');
begin
    if numbered_of <> new.slug then
        perform public.lock_slugs(tg_table_schema, tg_table_name, numbered_of);
    end if;
    perform public.lock_slugs(tg_table_schema, tg_table_name, new.slug);
    return new;
end
$$;

create trigger categories_claim_slug_on_insert before insert on categories
    for each row when (new.slug is not null) execute function claim_slug();
create trigger categories_claim_slug_on_update before update on categories
    for each row when (new.slug <> old.slug) execute function claim_slug();
create trigger tags_claim_slug_on_insert before insert on tags
    for each row when (new.slug is not null) execute function claim_slug();
create trigger tags_claim_slug_on_update before update on tags
    for each row when (new.slug <> old.slug) execute function claim_slug();
create trigger posts_claim_slug_on_insert before insert on posts
    for each row when (new.slug is not null and new.deleted_at is null) execute function claim_slug();
create trigger posts_claim_slug_on_update before update on posts
    for each row when (new.deleted_at is null and (new.slug <> old.slug or old.deleted_at is not null))
    execute function claim_slug();

-- BEFORE INSERT, when slug is null: as before, but beyond the first numbers it takes the lowest that is free instead of the
-- one after the highest, which somebody may have chosen as high as numbers go.
create or replace function default_slug() returns trigger
language plpgsql
as $$
declare
    counted constant text := coalesce(' and ' || tg_argv[2], '');
    probed constant int := 20;
    source text;
    base text;
    candidate text;
    taken boolean;
    free int;
begin
    execute format('select ($1).%I', tg_argv[0]) into source using new;
    base := coalesce(nullif(public.slugify(source), ''), tg_argv[1]);
    perform public.lock_slugs(tg_table_schema, tg_table_name, base);

    for n in 1..probed loop
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
        'select n + 1
           from (select n, lead(n) over (order by n) as following
                   from (select substring(slug from length($1) + 2)::int as n from %s
                          where slug > $1 || ''-'' and slug < $1 || ''.''
                            and substring(slug from length($1) + 2) ~ ''^[1-9][0-9]{0,7}$''%s) as number) as numbered
          where n >= $2 and following is distinct from n + 1
          order by n limit 1',
        tg_relid::regclass, counted)
        into free using base, probed;
    new.slug := base || '-' || coalesce(free, probed + 1);
    return new;
end
$$;
