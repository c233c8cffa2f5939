with w as (
  delete from public.post_tags as p0
  where exists (
    select 1
    from public.posts p1
    where (p1.id = p0.post_id) and (p1.deleted_at is null)
  ) and exists (
    select 1
    from public.tags t3
    where (t3.id = p0.tag_id) and (t3.slug = $1::text)
  )
  returning true as ok, 'found'::text as key, p0.post_id::text as m0, p0.tag_id::text as m1
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1)
from w w
