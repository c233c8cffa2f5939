select p0.id, p0.title, p0.published, p0.created_at, head.total
from (
  select (
    select count(*)
    from public.posts p0
    where false
  ) as total
) head
left join (
  select *
  from (
    select p0.id, p0.title, p0.published, p0.created_at
    from public.posts p0
    where false
    order by p0.created_at desc, p0.id desc
    limit 21
  ) w
  limit $1::int8
) p0 on true
order by p0.created_at desc, p0.id desc
