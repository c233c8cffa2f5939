select count(*)
from public.posts p0
where (p0.deleted_at is null) and p0.published
