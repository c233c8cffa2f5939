select count(*), count(p0.category_id), avg(p0.view_count)::float8, sum(p0.view_count), min(p0.created_at), min(p0.id::text)::uuid, max(p0.title)
from public.posts p0
where (p0.deleted_at is null) and p0.published
