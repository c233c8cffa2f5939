select p0.id, p0.title, u1.id, u1.username
from (
  select *
  from (
    select (
      select u2.username
      from public.users u2
      where (u2.id = p0.author_id) and (u2.deleted_at is null)
    ) as _s0, p0.id, p0.title, p0.author_id
    from public.posts p0
    where p0.deleted_at is null
    order by (
      select u2.username
      from public.users u2
      where (u2.id = p0.author_id) and (u2.deleted_at is null)
    ), p0.title, p0.id
    limit 20
  ) w
  limit $1::int8
) p0
left join public.users u1 on (u1.id = p0.author_id) and (u1.deleted_at is null)
order by p0._s0, p0.title, p0.id
