select count(*)
from (
  select p0.id, p0.created_at
  from public.posts p0
  where p0.deleted_at is null
  order by p0.created_at desc, p0.id desc offset 2
  limit 5
) p0
