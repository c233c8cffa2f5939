with w as (
  insert into public.tags as t0 (id, name, slug, color)
  select r.c0, r.c1, r.c2, r.c3
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) r (c0, c1, c2, c3)
  returning true as ok, t0.id::text as key, t0.id::text as m0, t0.name::text as m1, t0.slug::text as m2
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2)
from w w

select t0.id, t0.name, t0.color
from (
  select t0.id, t0.name, t0.color
  from public.tags t0
  where t0.id = any($1::uuid[])
  order by t0.id
) t0
order by t0.id
