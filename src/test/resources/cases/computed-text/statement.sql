select u0.id, u0.username, u0.name
from (
  select *
  from (
    select u0.id, u0.username, u0.name
    from public.users u0
    where u0.deleted_at is null
    order by u0.id
    limit 21
  ) w
  limit $1::int8
) u0
order by u0.id
