select u0.id, u0.username, u0.id = $1::uuid, u0.email, (not exists (
  select 1
  from public.user_settings u1
  where (u1.user_id = u0.id) and u1.profile_private
)) or (u0.id = $1::uuid), u0.bio, (
  select count(*)
  from public.posts p3
  where (p3.author_id = u0.id) and ((p3.deleted_at is null) and (p3.published or (p3.author_id = $1::uuid)))
)
from (
  select *
  from (
    select u0.id, u0.username, u0.email, u0.bio
    from public.users u0
    where u0.deleted_at is null
    order by u0.id
    limit 21
  ) w
  limit $2::int8
) u0
order by u0.id
