select *
from (
  select groups.g0::text, groups.f0
  from (
    select u0.role as g0, count(*) as f0
    from public.users u0
    where u0.deleted_at is null group by u0.role
  ) groups
  order by groups.g0
  limit 100
) w
limit $1::int8
