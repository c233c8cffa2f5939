with b as (
  select p1.id, p1.id::text as m0, p1.author_id::text as m1, p1.category_id::text as m2, p1.slug::text as m3
  from public.posts p1
  where (p1.deleted_at is null) and p1.published
  order by p1.id
  limit $1::int8 for update
), w as (
  update public.posts as p0
  set category_id = null::uuid
  from b b
  where p0.id = b.id
  returning true as ok, p0.id::text as key, p0.id::text as m0, p0.author_id::text as m1, p0.category_id::text as m2, p0.slug::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3), (
  select array_agg(b.m0)
  from b b
), (
  select array_agg(b.m1)
  from b b
), (
  select array_agg(b.m2)
  from b b
), (
  select array_agg(b.m3)
  from b b
)
from w w
