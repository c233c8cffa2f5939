-- The administrator, then people, all with one password: see SampleData.PASSWORD. The first ten have names of their own;
-- later ones combine them.
with password (hash) as (
    values ('$argon2id$v=19$m=19456,t=2,p=1$cmVmcmFjdC1zYW1wbGUtMQ$/KlT6VU1rOY9lqwFytTBtCuBnAD9KBsjnFsNFPmgwL4')
),
people as (
    select n,
           (array['Ada', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Femi', 'Greta', 'Hiro', 'Ines', 'Jonas'])
               [1 + (n - 1) % 10] as first_name,
           (array['Berg', 'Castillo', 'Devi', 'Eriksen', 'Fontaine', 'Gallo', 'Hoffmann', 'Ito', 'Jansen', 'Kovacs'])
               [1 + ((n - 1) + (n - 1) / 10) % 10] as last_name
      from generate_series(1, pg_temp.user_count()) as n
),
named as (
    select n, first_name || ' ' || last_name as name,
           lower(first_name || '.' || last_name) || case when n > 10 then '.' || n else '' end as handle
      from people
)
insert into users (id, email, username, name, bio, image, role, verified, email_verified, last_login, created_at,
                   updated_at, password_hash)
select pg_temp.id(1, 0, '2022-12-01 00:00:00+00'), 'admin@example.com', 'admin', 'Administrator',
       'Keeps the lights on.', null, 'ADMIN'::user_role, true,
       timestamptz '2022-12-01 00:00:00+00', pg_temp.the_end(),
       timestamptz '2022-12-01 00:00:00+00', timestamptz '2022-12-01 00:00:00+00', hash
  from password
union all
select pg_temp.user_id(n), handle || '@example.com', handle, name,
       'Writes about ' || pg_temp.subject(n) || ' and ' || pg_temp.subject(n + 7) || '.',
       'https://images.example.com/people/' || handle || '.jpg',
       case when n % 1000 = 2 then 'MODERATOR' else 'USER' end::user_role,
       pg_temp.chance(n, 'verified') < 0.8,
       case when pg_temp.chance(n, 'verified') < 0.8 then pg_temp.user_at(n) end,
       pg_temp.between(pg_temp.user_at(n), pg_temp.the_end(), 0.5 + pg_temp.chance(n, 'last login') / 2),
       pg_temp.user_at(n), pg_temp.user_at(n), hash
  from named, password
