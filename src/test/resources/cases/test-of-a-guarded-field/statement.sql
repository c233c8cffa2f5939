select u0.id, u0.username
from (
  select *
  from (
    select u0.id, u0.username
    from public.users u0
    where (u0.deleted_at is null) and (u0.id = $1::uuid) and (not (public.without_case(u0.email) like public.without_case($2::text)))
    order by u0.id
    limit 21
  ) w
  limit $3::int8
) u0
order by u0.id
