-- What is the same of all texts that differ in case only: one rule for filters, searches, unique keys and e-mail, so
-- that what one of them takes for the same is the same to all. Small letters, and the sigma that ends a word is a sigma
-- like others: 'ΣΊΣΥΦΟΣ' is 'σίσυφος'. It goes letter by letter, so that a part of a text has a part of its result: 'ß'
-- is no 'SS', and 'İ' is an 'i'.
--
-- Letters are those of Unicode whatever the locale of the database and of a column: by the server's own collation since
-- PostgreSQL 17, else by that of the machine, or where it has none by the database's.
do $$
declare
    letters text;
begin
    select quote_ident(n.nspname) || '.' || quote_ident(c.collname) into letters
      from pg_collation c join pg_namespace n on n.oid = c.collnamespace
     where n.nspname = 'pg_catalog'
       and c.collname in ('pg_c_utf8', 'C.utf8', 'C.UTF-8')
       and c.collencoding in (-1, (select encoding from pg_database where datname = current_database()))
     order by c.collname = 'pg_c_utf8' desc, c.collname desc
     limit 1;
    execute format($f$
        create function public.without_case(words text) returns text
        language sql immutable strict parallel safe
        as $s$ select replace(lower(words collate %s), 'ς', 'σ') $s$
    $f$, coalesce(letters, 'pg_catalog."default"'));
end
$$;

create unique index users_email_without_case_key on users (without_case(email)) where deleted_at is null;
drop index users_email_key;
alter index users_email_without_case_key rename to users_email_key;

-- Names are searched without regard to case only.
drop index users_name_trgm_idx;
drop index users_username_trgm_idx;
create index users_name_trgm_idx on users using gin (without_case(name) gin_trgm_ops) where deleted_at is null;
create index users_username_trgm_idx on users using gin (without_case(username) gin_trgm_ops) where deleted_at is null;
create index posts_title_without_case_trgm_idx on posts using gin (without_case(title) gin_trgm_ops)
    where deleted_at is null;
