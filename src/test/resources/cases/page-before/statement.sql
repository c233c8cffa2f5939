select p0.id, p0.title, p0.published, p0.created_at, head.others
from (
  select not ((
    select 1
    from public.posts p0
    where ((p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid))) and ((p0.created_at, p0.id) <= ($2::timestamptz, $3::uuid))
    order by p0.created_at desc, p0.id desc
    limit 1
  ) is null) as others
) head
left join (
  select *
  from (
    select p0.id, p0.title, p0.published, p0.created_at
    from public.posts p0
    where ((p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid))) and ((p0.created_at, p0.id) > ($2::timestamptz, $3::uuid))
    order by p0.created_at, p0.id
    limit 21
  ) w
  limit $4::int8
) p0 on true
order by p0.created_at desc, p0.id desc
