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

select p0.id, p0.title
from (
  select p0.id, p0.title
  from public.posts p0
  where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)) and (p0.id = nullif(current_setting('refract.row_0', true), '')::uuid)
  order by p0.id
  limit 1
) p0
order by p0.id

with w as (
  update public.posts as p0
  set deleted_at = now()
  where p0.id = nullif(current_setting('refract.row_0', true), '')::uuid
  returning true as ok, p0.id::text as key, p0.id::text as m0, p0.author_id::text as m1, p0.category_id::text as m2, p0.slug::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
from w w
