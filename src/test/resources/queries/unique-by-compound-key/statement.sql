select l0.id, l0.comment_id, l0.created_at, l0.post_id, l0.updated_at, l0.user_id
from (
  select l0.id, l0.comment_id, l0.created_at, l0.post_id, l0.updated_at, l0.user_id
  from public.likes l0
  where (l0.user_id = $1::uuid) and (l0.post_id = $2::uuid)
  order by l0.id
  limit 1
) l0
order by l0.id
