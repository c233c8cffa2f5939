select p0.id, p0.title, p0.published, p0.created_at
from (
  select *
  from (
    select p0.id, p0.title, p0.published, p0.created_at
    from public.posts p0
    where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid))
    order by p0.created_at desc, p0.id desc
    limit 21
  ) w
  limit $2::int8
) p0
order by p0.created_at desc, p0.id desc
