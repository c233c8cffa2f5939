select p0.id, p0.published, p0.author_id, p0.created_at, head.total
from (
  select (
    select count(*)
    from public.posts p0
    where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid))
  ) as total
) head
left join (
  select *
  from (
    select p0.id, p0.published, p0.author_id, p0.created_at
    from public.posts p0
    where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid))
    order by p0.created_at desc, p0.id desc
    limit 101
  ) w
  limit $2::int8
) p0 on true
order by p0.created_at desc, p0.id desc
