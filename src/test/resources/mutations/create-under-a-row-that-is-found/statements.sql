select not (f.key is null), f.ok, f.version, set_config('refract.row_0', coalesce(f.key::text, ''), true)
from (
  select 1 as one
) o
left join (
  select c0.id::text as key, true as ok, c0.version as version
  from public.categories c0
  where c0.slug = any($1::text[])
  limit 1
) f on true

with w as (
  insert into public.posts as p0 (id, title, content, category_id, author_id, featured, published)
  select $1::uuid, $2::text, $3::text, nullif(current_setting('refract.row_0', true), '')::uuid, $4::uuid, $5::bool, $5::bool
  returning true as ok, p0.id::text as key, p0.id::text as m0, p0.author_id::text as m1, p0.category_id::text as m2, p0.slug::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
from w w

with w as (
  insert into public.comments as c0 (id, post_id, content, author_id)
  select $1::uuid, $2::uuid, $3::text, $4::uuid
  returning coalesce((c0.parent_id is null) or exists (
    select 1
    from public.comments c1
    where (c1.id = c0.parent_id) and (c1.deleted_at is null)
  ), false) as ok, c0.id::text as key, c0.id::text as m0, c0.author_id::text as m1, c0.parent_id::text as m2, c0.post_id::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
from w w

select p0.id, p0.title, c1.id, c1.name, l5.c0, l5.c1
from (
  select p0.id, p0.title, p0.category_id
  from public.posts p0
  where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)) and (p0.id = $2::uuid)
  order by p0.id
  limit 1
) p0
left join public.categories c1 on c1.id = p0.category_id
left join lateral (
  select array_agg(r4.c0) as c0, case when pg_column_size(array_agg(r4.c1)) <= 8000000 then array_agg(r4.c1) end as c1
  from (
    select c2.id as c0, c2.content as c1
    from public.comments c2
    where (c2.post_id = p0.id) and (c2.deleted_at is null)
    order by c2.id
    limit 100
  ) r4
) l5 on true
order by p0.id
