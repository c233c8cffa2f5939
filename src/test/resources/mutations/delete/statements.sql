select not (f.key is null), f.ok, f.version, set_config('refract.row_0', coalesce(f.key::text, ''), true), f.m0, f.m1, f.m2
from (
  select 1 as one
) o
left join (
  select t0.id::text as key, true as ok, t0.version as version, t0.id::text as m0, t0.name::text as m1, t0.slug::text as m2
  from public.tags t0
  where t0.slug = $1::text
  limit 1 for update
) f on true

select t0.id, t0.name
from (
  select t0.id, t0.name
  from public.tags t0
  where t0.id = nullif(current_setting('refract.row_0', true), '')::uuid
  order by t0.id
  limit 1
) t0
order by t0.id

with w as (
  delete from public.tags as t0
  where t0.id = nullif(current_setting('refract.row_0', true), '')::uuid
  returning true as ok, t0.id::text as key, t0.id::text as m0, t0.name::text as m1, t0.slug::text as m2
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2)
from w w
