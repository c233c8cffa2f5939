select p0.id, p0.title, p0.published, p0.created_at, p0.featured, head.others
from (
  select not ((
    select 1
    from public.posts p0
    where ((p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid))) and ((p0.featured > $2::bool) or ((p0.featured = $2::bool) and (p0.title < $3::text)) or ((p0.featured = $2::bool) and (p0.title = $3::text) and (p0.id <= $4::uuid)))
    order by p0.featured, p0.title desc, p0.id desc
    limit 1
  ) is null) as others
) head
left join (
  select *
  from (
    select p0.id, p0.title, p0.published, p0.created_at, p0.featured
    from public.posts p0
    where ((p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid))) and ((p0.featured < $2::bool) or ((p0.featured = $2::bool) and (p0.title > $3::text)) or ((p0.featured = $2::bool) and (p0.title = $3::text) and (p0.id > $4::uuid)))
    order by p0.featured desc, p0.title, p0.id
    limit 21
  ) w
  limit $5::int8
) p0 on true
order by p0.featured desc, p0.title, p0.id
