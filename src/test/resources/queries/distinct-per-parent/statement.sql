select u0.id, u0.username, l4.c0, l4.c1
from (
  select *
  from (
    select u0.id, u0.username
    from public.users u0
    where u0.deleted_at is null
    order by u0.username, u0.id
    limit 20
  ) w
  limit $1::int8
) u0
left join lateral (
  select array_agg(r3.c0) as c0, array_agg(r3.c1) as c1
  from (
    select c1.id as c0, c1.created_at as c1
    from (
      select *
      from (
        select c1.id, c1.created_at
        from (
          select c1.id, c1.created_at, row_number() over (partition by c1.post_id order by c1.created_at desc, c1.id desc) as _place
          from public.comments c1
          where (c1.author_id = u0.id) and (c1.deleted_at is null)
        ) c1
        where c1._place = 1
        order by c1.created_at, c1.id
        limit 20
      ) w
      limit $2::int8
    ) c1
    order by c1.created_at desc, c1.id desc
  ) r3
) l4 on true
order by u0.username, u0.id
