with w as (
  update public.tags as t0
  set color = $1::text
  where t0.slug = any($2::text[])
  returning true as ok, t0.id::text as key, t0.id::text as m0, t0.name::text as m1, t0.slug::text as m2
)
select count(*), bool_and(w.ok), count(*), set_config('refract.row_0', coalesce(array_agg(w.key)::text, ''), true), array_agg(w.m0), array_agg(w.m1), array_agg(w.m2)
from w w

select t0.id, t0.name, t0.color
from (
  select t0.id, t0.name, t0.color
  from public.tags t0
  where t0.id = any(nullif(current_setting('refract.row_0', true), '')::uuid[])
  order by t0.id
) t0
order by t0.id
