-- Takes V040 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U040__without_locale.sql
-- What is the same without case stays as it is: users may have been refused by it.

set local lock_timeout = '3s';

create or replace function public.slugify(words text) returns text
language sql stable strict parallel safe
as $$
    select rtrim(left(trim(both '-' from
        regexp_replace(lower(public.unaccent(words)), '[^a-z0-9]+', '-', 'g')), 80), '-')
$$;

create or replace function public.touch_post() returns trigger
language plpgsql
as $$
declare
    settled posts := new;
begin
    settled.view_count := old.view_count;
    settled.search := old.search;
    if settled is distinct from old then
        new.updated_at := greatest(now(), least(old.updated_at, clock_timestamp()));
        if new.version = old.version then
            new.version := old.version + 1;
        end if;
    end if;
    return new;
end
$$;

create or replace function public.touch_user() returns trigger
language plpgsql
as $$
declare
    settled users := new;
begin
    settled.last_login := old.last_login;
    settled.email_verified := old.email_verified;
    settled.verification_token := old.verification_token;
    settled.verification_expires := old.verification_expires;
    if settled is distinct from old then
        new.updated_at := greatest(now(), least(old.updated_at, clock_timestamp()));
        if new.version = old.version then
            new.version := old.version + 1;
        end if;
    end if;
    return new;
end
$$;

delete from public.flyway_schema_history where version = '040';
