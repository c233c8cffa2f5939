select p0.id, p0.title, p0.published, p0.created_at, p0.version
from public.posts p0
where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)) and (p0.id = $2::uuid)
limit 1
