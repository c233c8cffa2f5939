-- Whoever chooses a slug does not wait for others who choose slugs of the same base, such as all that end in a number: the
-- unique index sees to it that theirs differ. Only a slug that is made of a title has to be alone with its base, as it
-- looks for what is free.

create function share_slugs(table_schema name, table_name name, base text) returns void
language sql volatile
as $$
    select pg_advisory_xact_lock_shared(hashtextextended(format('%s.%s.slug:%s', table_schema, table_name, base), 0))
$$;

-- As before, but with others who choose.
create or replace function claim_slug() returns trigger
language plpgsql
as $$
declare
    numbered_of constant text := regexp_replace(new.slug, '-[1-9][0-9]*$', '');
begin
    if numbered_of <> new.slug then
        perform public.share_slugs(tg_table_schema, tg_table_name, numbered_of);
    end if;
    perform public.share_slugs(tg_table_schema, tg_table_name, new.slug);
    return new;
end
$$;
