select p0.id, p0.title, p0.view_count
from (
  select *
  from (
    select p0.id, p0.title, p0.view_count, p0.created_at
    from public.posts p0
    where (p0.deleted_at is null) and ((public.without_case(p0.title) like public.without_case($1::text)) or ((p0.view_count >= $2::int4) and (p0.view_count < $3::int4) and (not p0.featured) and (not (p0.excerpt is null))))
    order by p0.created_at desc, p0.id desc
    limit 20
  ) w
  limit $4::int8
) p0
order by p0.created_at desc, p0.id desc
