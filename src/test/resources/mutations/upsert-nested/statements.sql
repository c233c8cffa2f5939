select not (f.key is null), f.ok, f.version, set_config('refract.row_0', coalesce(f.key::text, ''), true)
from (
  select 1 as one
) o
left join (
  select p0.id::text as key, true as ok, p0.version as version
  from public.posts p0
  where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)) and (p0.slug = $2::text)
  limit 1
) f on true

select not (f.key is null), f.ok, f.version, set_config('refract.row_1', coalesce(f.key::text, ''), true), f.m0, f.m1, f.m2, f.m3
from (
  select 1 as one
) o
left join (
  select c0.id::text as key, coalesce(c0.author_id = $1::uuid, false) as ok, c0.version as version, c0.id::text as m0, c0.author_id::text as m1, c0.parent_id::text as m2, c0.post_id::text as m3
  from public.comments c0
  where (c0.deleted_at is null) and exists (
    select 1
    from public.posts p1
    where (p1.id = c0.post_id) and ((p1.deleted_at is null) and (p1.published or (p1.author_id = $1::uuid)))
  ) and (c0.post_id = nullif(current_setting('refract.row_0', true), '')::uuid) and (c0.id = $2::uuid)
  limit 1 for update
) f on true

with w as (
  insert into public.comments as c0 (id, post_id, content, author_id)
  select $1::uuid, nullif(current_setting('refract.row_0', true), '')::uuid, $2::text, $3::uuid
  where nullif(current_setting('refract.row_1', true), '') is null
  returning coalesce(exists (
    select 1
    from public.posts p1
    where (p1.id = c0.post_id) and ((p1.deleted_at is null) and (p1.published or (p1.author_id = $3::uuid)))
  ) and ((c0.parent_id is null) or exists (
    select 1
    from public.comments c3
    where (c3.id = c0.parent_id) and (c3.deleted_at is null)
  )), false) as ok, c0.id::text as key, c0.id::text as m0, c0.author_id::text as m1, c0.parent_id::text as m2, c0.post_id::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
from w w

with w as (
  update public.comments as c0
  set content = $1::text
  where (c0.id = nullif(current_setting('refract.row_1', true), '')::uuid) and (not (nullif(current_setting('refract.row_1', true), '') is null))
  returning true as ok, c0.id::text as key, c0.id::text as m0, c0.author_id::text as m1, c0.parent_id::text as m2, c0.post_id::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
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
    select c1.id as c0, c1.content as c1
    from public.comments c1
    where (c1.post_id = p0.id) and ((c1.deleted_at is null) and (c1.content = any($2::text[])))
    order by c1.id
    limit 100
  ) r3
) l4 on true
order by p0.id
