select c0.id, c0.name, l7.c0, l7.c1, l7.c2, l7.c3, l7.c4, l7.c5, c0.version
from public.categories c0
left join lateral (
  select array_agg(r6.c0) as c0, array_agg(r6.c1) as c1, array_agg(r6.c2) as c2, array_agg(r6.c3) as c3, array_agg(r6.c4) as c4, array_agg(r6.c5) as c5
  from (
    select p1.id as c0, p1.title as c1, u2.id as c2, u2.name as c3, u2.username as c4, (
      select count(*)
      from public.likes l3
      where l3.post_id = p1.id
    ) as c5
    from (
      select p1.id, p1.title, p1.author_id, p1.created_at
      from public.posts p1
      where (p1.category_id = c0.id) and ((p1.deleted_at is null) and (p1.published or (p1.author_id = $1::uuid)))
      order by p1.created_at desc, p1.id desc
      limit 2
    ) p1
    left join public.users u2 on (u2.id = p1.author_id) and (u2.deleted_at is null)
    order by p1.created_at desc, p1.id desc
  ) r6
) l7 on true
where c0.id = $2::uuid
limit 1
