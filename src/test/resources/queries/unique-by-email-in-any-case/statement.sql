select u0.id, u0.username
from (
  select u0.id, u0.username
  from public.users u0
  where (u0.deleted_at is null) and (public.without_case(u0.email) = public.without_case($1::text))
  order by u0.id
  limit 1
) u0
order by u0.id
