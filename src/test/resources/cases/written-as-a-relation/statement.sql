select f0.id, u1.id, u1.name, u1.username, f0.created_at
from (
  select *
  from (
    select f0.id, f0.follower_id, f0.created_at
    from public.follows f0
    where f0.following_id = $1::uuid
    order by f0.created_at desc, f0.id desc
    limit 21
  ) w
  limit $2::int8
) f0
left join public.users u1 on (u1.id = f0.follower_id) and (u1.deleted_at is null)
order by f0.created_at desc, f0.id desc
