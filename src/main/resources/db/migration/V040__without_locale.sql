-- What is the same of texts that differ in case only does not depend on the database's locale, nor what triggers do on
-- the search path of whoever writes.
set local lock_timeout = '3s';

-- V017 takes the database's own letters where the server has no others that it knows. In a Turkish database 'IRIS' is
-- then 'ırıs', and no 'iris'; so take those of ICU's root there, of which 'İ' alone is not one letter.
do $$
declare
    letters text;
    twins text;
begin
    if (select strpos(prosrc, 'pg_catalog."default"') = 0
          from pg_proc where oid = 'public.without_case(text)'::regprocedure) then
        return;
    end if;
    select 'pg_catalog.' || quote_ident(collname) into letters
      from pg_collation
     where collnamespace = 'pg_catalog'::regnamespace and collname = 'und-x-icu';
    if letters is null then
        if lower('I' collate pg_catalog."default") = 'i' then
            return;
        end if;
        raise exception 'This database takes the capital I for another letter than i, and its server has no other'
            ' letters: create the database with another locale';
    end if;
    execute format($f$
        create or replace function public.without_case(words text) returns text
        language sql immutable strict parallel safe
        as $s$ select replace(lower(replace(words, 'İ', 'i') collate %s), 'ς', 'σ') $s$
    $f$, letters);
    begin
        reindex index public.users_email_key;
    exception when unique_violation then
        get stacked diagnostics twins = pg_exception_detail;
        raise exception 'Two users have addresses that differ in case only: change one of them and migrate again'
            using errcode = 'unique_violation', detail = twins;
    end;
    -- Of mails to addresses that are one now, the last one is sent
    drop index public.mails_email_kind_key;
    delete from public.mails m
     where email is not null
       and exists (select from public.mails later
                    where public.without_case(later.email) = public.without_case(m.email)
                      and later.kind = m.kind and later.id > m.id);
    create unique index mails_email_kind_key on public.mails (public.without_case(email), kind)
        where email is not null;
    reindex index public.users_name_trgm_idx;
    reindex index public.users_username_trgm_idx;
    reindex index public.posts_title_without_case_trgm_idx;
end
$$;

-- What a slug is made of has lost its accents by then; other letters than these are none of it.
create or replace function public.slugify(words text) returns text
language sql stable strict parallel safe
as $$
    select rtrim(left(trim(both '-' from
        regexp_replace(lower(public.unaccent(words) collate "C"), '[^a-z0-9]+', '-', 'g')), 80), '-')
$$;

-- As V021 and V023, but for the types.
create or replace function public.touch_post() returns trigger
language plpgsql
as $$
declare
    settled public.posts := new;
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
    settled public.users := new;
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
