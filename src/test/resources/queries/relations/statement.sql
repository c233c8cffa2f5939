select p0.id, p0.title
from (
  select *
  from (
    select p0.id, p0.title, p0.created_at
    from public.posts p0
    where (p0.deleted_at is null) and exists (
      select 1
      from public.users u1
      where (u1.id = p0.author_id) and ((u1.deleted_at is null) and (u1.username like $1::text))
    ) and (not exists (
      select 1
      from public.categories c3
      where (c3.id = p0.category_id) and (c3.name = $2::text)
    )) and exists (
      select 1
      from public.post_tags l6
      join public.tags t5 on t5.id = l6.tag_id
      where (l6.post_id = p0.id) and (t5.slug = any($3::text[]))
    ) and (not exists (
      select 1
      from public.post_tags l8
      join public.tags t7 on t7.id = l8.tag_id
      where (l8.post_id = p0.id) and (t7.slug = $4::text)
    )) and (not exists (
      select 1
      from public.comments c9
      where (c9.post_id = p0.id) and ((c9.deleted_at is null) and (c9.content = $5::text))
    ))
    order by p0.created_at desc, p0.id desc
    limit 20
  ) w
  limit $6::int8
) p0
order by p0.created_at desc, p0.id desc
