select count(*), count(p0.excerpt)
from public.posts p0
where p0.deleted_at is null
