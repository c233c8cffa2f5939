select p0.id, p0.title, l4.c0, l4.c1, l4.c2, p0.created_at
from (
  select *
  from (
    select p0.id, p0.title, p0.created_at
    from public.posts p0
    where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid))
    order by p0.created_at desc, p0.id desc
    limit 21
  ) w
  limit $2::int8
) p0
left join lateral (
  select array_agg(r3.c0) as c0, array_agg(r3.c1) as c1, array_agg(r3.c2) as c2
  from (
    select t1.id as c0, t1.name as c1, t1.slug as c2
    from public.post_tags l2
    join public.tags t1 on t1.id = l2.tag_id
    where l2.post_id = p0.id
    order by t1.name, t1.id
    limit 50
  ) r3
) l4 on true
order by p0.created_at desc, p0.id desc
