select count(*)
from public.posts p0
where (p0.deleted_at is null) and (false or true) and (not exists (
  select 1
  from public.comments c1
  where (c1.post_id = p0.id) and false
)) and (not exists (
  select 1
  from public.post_tags l4
  join public.tags t3 on t3.id = l4.tag_id
  where (l4.post_id = p0.id) and false
))
