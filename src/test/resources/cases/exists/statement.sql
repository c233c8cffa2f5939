select p0.id, p0.title, p0.published, p0.created_at
from (
  select *
  from (
    select p0.id, p0.title, p0.published, p0.created_at
    from public.posts p0
    where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)) and exists (
      select 1
      from public.post_tags l2
      join public.tags t1 on t1.id = l2.tag_id
      where (l2.post_id = p0.id) and (t1.slug = any($2::text[]))
    ) and (not exists (
      select 1
      from public.post_tags l4
      join public.tags t3 on t3.id = l4.tag_id
      where (l4.post_id = p0.id) and (t3.slug = $3::text)
    ))
    order by p0.created_at desc, p0.id desc
    limit 21
  ) w
  limit $4::int8
) p0
order by p0.created_at desc, p0.id desc
