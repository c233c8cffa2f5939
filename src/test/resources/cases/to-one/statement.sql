select p0.id, p0.title, u1.id, u1.name, u1.username, c2.id, c2.name, c3.id, c3.name, p0.created_at
from (
  select *
  from (
    select p0.id, p0.title, p0.author_id, p0.category_id, p0.created_at
    from public.posts p0
    where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid))
    order by p0.created_at desc, p0.id desc
    limit 21
  ) w
  limit $2::int8
) p0
left join public.users u1 on (u1.id = p0.author_id) and (u1.deleted_at is null)
left join public.categories c2 on c2.id = p0.category_id
left join public.categories c3 on c3.id = c2.parent_id
order by p0.created_at desc, p0.id desc
