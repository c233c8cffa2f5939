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
  where (t0.id = $1::uuid) and (nullif(current_setting('refract.row_0', true), '') is null)
  limit 1
) f on true

select not (f.key is null), f.ok, f.version, set_config('refract.row_2', coalesce(f.key::text, ''), true), f.m0, f.m1, f.m2
from (
  select 1 as one
) o
left join (
  select t0.id::text as key, true as ok, t0.version as version, t0.id::text as m0, t0.name::text as m1, t0.slug::text as m2
  from public.tags t0
  where (t0.slug = $1::text) and ((nullif(current_setting('refract.row_0', true), '') is null) and (nullif(current_setting('refract.row_1', true), '') is null))
  limit 1 for update
) f on true

with w as (
  update public.tags as t0
  set color = $1::text
  where (t0.id = coalesce(nullif(current_setting('refract.row_0', true), '')::uuid, nullif(current_setting('refract.row_2', true), '')::uuid)) and (nullif(current_setting('refract.row_1', true), '') is null)
  returning true as ok, t0.id::text as key, t0.id::text as m0, t0.name::text as m1, t0.slug::text as m2
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2)
from w w

select t0.id, t0.name, t0.color
from (
  select t0.id, t0.name, t0.color
  from public.tags t0
  where t0.id = coalesce(coalesce(nullif(current_setting('refract.row_0', true), '')::uuid, nullif(current_setting('refract.row_2', true), '')::uuid), nullif(current_setting('refract.row_1', true), '')::uuid)
  order by t0.id
  limit 1
) t0
order by t0.id
