select p0.id, p0.title
from (
  select *
  from (
    select p0.id, p0.title, p0.created_at
    from public.posts p0
    where (p0.deleted_at is null) and (p0.updated_at > p0.created_at)
    order by p0.created_at desc, p0.id desc
    limit 20
  ) w
  limit $1::int8
) p0
order by p0.created_at desc, p0.id desc
