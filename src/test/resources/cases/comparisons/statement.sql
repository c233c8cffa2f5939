select p0.id, p0.title, p0.view_count, p0.created_at
from (
  select *
  from (
    select p0.id, p0.title, p0.view_count, p0.created_at
    from public.posts p0
    where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)) and (((p0.view_count >= $2::int4) and (p0.view_count < $3::int4)) or (public.without_case(p0.title) like public.without_case($4::text)) or (p0.category_id is null))
    order by p0.created_at desc, p0.id desc
    limit 21
  ) w
  limit $5::int8
) p0
order by p0.created_at desc, p0.id desc
