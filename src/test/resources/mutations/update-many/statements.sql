with w as (
  update public.posts as p0
  set excerpt = $1::text
  where (p0.deleted_at is null) and (p0.published or (p0.author_id = $2::uuid)) and p0.published and (p0.author_id = $2::uuid)
  returning true as ok, p0.id::text as key, p0.id::text as m0, p0.author_id::text as m1, p0.category_id::text as m2, p0.slug::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
from w w
