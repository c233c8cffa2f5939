select p0.id, p0.title, (
  select count(*)
  from public.likes l1
  where l1.post_id = p0.id
)
from (
  select *
  from (
    select (
      select count(*)
      from public.likes l3
      where l3.post_id = p0.id
    ) as _s0, p0.id, p0.title
    from public.posts p0
    where p0.deleted_at is null
    order by (
      select count(*)
      from public.likes l3
      where l3.post_id = p0.id
    ) desc, p0.title, p0.id
    limit 20
  ) w
  limit $1::int8
) p0
order by p0._s0 desc, p0.title, p0.id
