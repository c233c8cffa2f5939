with b as (
  select l1.id
  from public.likes l1
  where exists (
    select 1
    from public.posts p2
    where (p2.id = l1.post_id) and ((p2.deleted_at is null) and (p2.published or (p2.author_id = $1::uuid)))
  ) and (l1.user_id = $1::uuid)
  order by l1.id
  limit $2::int8 for update
), w as (
  delete from public.likes as l0 using b b
  where l0.id = b.id
  returning true as ok, l0.id::text as key, l0.id::text as m0, l0.comment_id::text as m1, l0.post_id::text as m2, l0.user_id::text as m3
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
from w w
