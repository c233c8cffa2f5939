select not (f.key is null), f.ok, f.version, set_config('refract.row_0', coalesce(f.key::text, ''), true), f.m0, f.m1, f.m2, f.m3
from (
  select 1 as one
) o
left join (
  select p0.id::text as key, coalesce(p0.author_id = $1::uuid, false) as ok, p0.version as version, p0.id::text as m0, p0.author_id::text as m1, p0.category_id::text as m2, p0.slug::text as m3
  from public.posts p0
  where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)) and (p0.slug = $2::text)
  limit 1 for update
) f on true

with w as (
  update public.posts as p0
  set title = $1::text
  where p0.id = nullif(current_setting('refract.row_0', true), '')::uuid
  returning true as ok, p0.id::text as key, p0.id::text as m0, p0.author_id::text as m1, p0.category_id::text as m2, p0.slug::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
from w w

with w as (
  delete from public.post_tags as p0
  where exists (
    select 1
    from public.posts p1
    where (p1.id = p0.post_id) and ((p1.deleted_at is null) and (p1.published or (p1.author_id = $1::uuid)))
  ) and (p0.post_id = nullif(current_setting('refract.row_0', true), '')::uuid) and (not exists (
    select 1
    from public.tags t3
    where (t3.id = p0.tag_id) and (t3.slug = any($2::text[]))
  )) and exists (
    select 1
    from public.posts p5
    where (p5.id = p0.post_id) and ((p5.deleted_at is null) and (p5.author_id = $1::uuid))
  )
  returning true as ok, 'found'::text as key, p0.post_id::text as m0, p0.tag_id::text as m1
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1)
from w w

with f as (
  select t0.id as key
  from public.tags t0
  where t0.slug = any($1::text[])
), w as (
  insert into public.post_tags as p1 (post_id, tag_id)
  select nullif(current_setting('refract.row_0', true), '')::uuid, r.key
  from f r
  on conflict do nothing
  returning coalesce(exists (
    select 1
    from public.posts p2
    where (p2.id = p1.post_id) and ((p2.deleted_at is null) and (p2.author_id = $2::uuid))
  ), false) as ok, 'found'::text as key, p1.post_id::text as m0, p1.tag_id::text as m1
)
select count(*), bool_and(w.ok), (
  select count(*)
  from f f0
), ''::text, array_agg(w.m0), array_agg(w.m1)
from w w

select p0.id, p0.title, l4.c0, l4.c1
from (
  select p0.id, p0.title
  from public.posts p0
  where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)) and (p0.id = nullif(current_setting('refract.row_0', true), '')::uuid)
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
    order by t1.id
    limit 100
  ) r3
) l4 on true
order by p0.id
