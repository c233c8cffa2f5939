select u0.id, u0.username, (not exists (
  select 1
  from public.user_settings u1
  where (u1.user_id = u0.id) and u1.profile_private
)) or (u0.id = $1::uuid), (
  select count(*)
  from public.posts p3
  where (p3.author_id = u0.id) and ((p3.deleted_at is null) and (p3.published or (p3.author_id = $1::uuid)) and p3.published)
), (
  select count(*)
  from public.posts p5
  where (p5.author_id = u0.id) and ((p5.deleted_at is null) and (p5.published or (p5.author_id = $1::uuid)) and (not p5.published))
), u0.version
from public.users u0
where (u0.deleted_at is null) and (u0.id = $2::uuid)
limit 1
