select count(*)
from public.posts p0
where (p0.deleted_at is null) and (not exists (
  select 1
  from public.categories c1
  where (c1.id = p0.category_id) and (not coalesce(not (c1.parent_id = $1::uuid), false))
))
