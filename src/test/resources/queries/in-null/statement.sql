select count(*)
from public.posts p0
where (p0.deleted_at is null) and (p0.category_id is null) and (not (p0.excerpt is null))
