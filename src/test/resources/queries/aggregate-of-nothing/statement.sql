select count(*), sum(p0.view_count)
from public.posts p0
where false
