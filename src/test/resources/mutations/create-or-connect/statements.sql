with w as (
  insert into public.posts as p0 (id, title, content, author_id, featured, published)
  select $1::uuid, $2::text, $3::text, $4::uuid, $5::bool, $5::bool
  returning true as ok, p0.id::text as key, p0.id::text as m0, p0.author_id::text as m1, p0.category_id::text as m2, p0.slug::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
from w w

select not (f.key is null), f.ok, f.version, set_config('refract.row_0', coalesce(f.key::text, ''), true)
from (
  select 1 as one
) o
left join (
  select t0.id::text as key, true as ok, t0.version as version
  from public.tags t0
  where t0.slug = $1::text
  limit 1
) f on true

with w as (
  insert into public.tags as t0 (id, name, slug)
  select $1::uuid, $2::text, $3::text
  where nullif(current_setting('refract.row_0', true), '') is null
  on conflict (slug) do nothing
  returning true as ok, t0.id::text as key, t0.id::text as m0, t0.name::text as m1, t0.slug::text as m2
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2)
from w w

select not (f.key is null), f.ok, f.version, set_config('refract.row_1', coalesce(f.key::text, ''), true)
from (
  select 1 as one
) o
left join (
  select t0.id::text as key, true as ok, t0.version as version
  from public.tags t0
  where (t0.slug = $1::text) and (nullif(current_setting('refract.row_0', true), '') is null)
  limit 1
) f on true

with w as (
  insert into public.post_tags as p0 (post_id, tag_id)
  select $1::uuid, coalesce(nullif(current_setting('refract.row_0', true), '')::uuid, nullif(current_setting('refract.row_1', true), '')::uuid)
  on conflict do nothing
  returning true as ok, 'found'::text as key, p0.post_id::text as m0, p0.tag_id::text as m1
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1)
from w w

select not (f.key is null), f.ok, f.version, set_config('refract.row_2', coalesce(f.key::text, ''), true)
from (
  select 1 as one
) o
left join (
  select t0.id::text as key, true as ok, t0.version as version
  from public.tags t0
  where t0.slug = $1::text
  limit 1
) f on true

with w as (
  insert into public.tags as t0 (id, name, slug)
  select $1::uuid, $2::text, $3::text
  where nullif(current_setting('refract.row_2', true), '') is null
  on conflict (slug) do nothing
  returning true as ok, t0.id::text as key, t0.id::text as m0, t0.name::text as m1, t0.slug::text as m2
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2)
from w w

select not (f.key is null), f.ok, f.version, set_config('refract.row_3', coalesce(f.key::text, ''), true)
from (
  select 1 as one
) o
left join (
  select t0.id::text as key, true as ok, t0.version as version
  from public.tags t0
  where (t0.slug = $1::text) and (nullif(current_setting('refract.row_2', true), '') is null)
  limit 1
) f on true

with w as (
  insert into public.post_tags as p0 (post_id, tag_id)
  select $1::uuid, coalesce(nullif(current_setting('refract.row_2', true), '')::uuid, nullif(current_setting('refract.row_3', true), '')::uuid)
  on conflict do nothing
  returning true as ok, 'found'::text as key, p0.post_id::text as m0, p0.tag_id::text as m1
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1)
from w w

select p0.id, p0.title, l4.c0, l4.c1
from (
  select p0.id, p0.title
  from public.posts p0
  where (p0.deleted_at is null) and (p0.id = $1::uuid)
  order by p0.id
  limit 1
) p0
left join lateral (
  select array_agg(r3.c0) as c0, case when pg_column_size(array_agg(r3.c1)) <= 8000000 then array_agg(r3.c1) end as c1
  from (
    select t1.id as c0, t1.name as c1
    from public.post_tags l2
    join public.tags t1 on t1.id = l2.tag_id
    where l2.post_id = p0.id
    order by t1.name, t1.id
    limit 100
  ) r3
) l4 on true
order by p0.id
