select u0.id, u0.username, u0.created_at
from (
  select *
  from (
    select u0.id, u0.username, u0.created_at
    from public.users u0
    where not (u0.deleted_at is null)
    order by u0.created_at desc, u0.id desc
    limit 21
  ) w
  limit $1::int8
) u0
order by u0.created_at desc, u0.id desc
