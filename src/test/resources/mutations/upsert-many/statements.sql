with b as (
  select t2.id::text as m0, t2.name::text as m1, t2.slug::text as m2
  from public.tags t2
  where t2.slug = any((
    select k.c0
    from unnest($1::text[]) k (c0)
  ))
  order by t2.slug for update
), w as (
  insert into public.tags as t0 (id, name, slug, color)
  select r.c0, r.c1, r.c2, r.c3
  from unnest($2::uuid[], $3::text[], $1::text[], $4::text[]) r (c0, c1, c2, c3)
  where (
    select count(*)
    from b b
  ) >= 0
  order by r.c2
  on conflict (slug) do update
  set name = excluded.name, color = case when excluded.slug = any((
    select k.c0
    from unnest($1::text[], $5::bool[]) k (c0, c1)
    where k.c1
  )) then excluded.color else t0.color end
  returning true as ok, t0.id::text as key, t0.id::text as m0, t0.name::text as m1, t0.slug::text as m2
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), (
  select array_agg(b.m0)
  from b b
), (
  select array_agg(b.m1)
  from b b
), (
  select array_agg(b.m2)
  from b b
)
from w w

select t0.id, t0.name, t0.color, t0.version
from (
  select (
    select jsonb_object_agg(o.c0::text, o.place)
    from unnest($1::text[]) with ordinality o (c0, place)
  ) -> t0.slug::text as _s0, t0.id, t0.name, t0.color, t0.version
  from public.tags t0
  where t0.slug = any($1::text[])
  order by (
    select jsonb_object_agg(o.c0::text, o.place)
    from unnest($1::text[]) with ordinality o (c0, place)
  ) -> t0.slug::text, t0.id
) t0
order by t0._s0, t0.id
