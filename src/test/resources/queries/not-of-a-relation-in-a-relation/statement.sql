select count(*)
from public.comments c0
where (c0.deleted_at is null) and (not exists (
  select 1
  from public.posts p1
  where (p1.id = c0.post_id) and ((p1.deleted_at is null) and exists (
    select 1
    from public.categories c3
    where (c3.id = p1.category_id) and (not coalesce((not (c3.color = $1::text)) or (c3.slug = $2::text), false))
  ))
))
