select p0.id, p0.title, c1.id, c1.name
from (
  select *
  from (
    select coalesce((
      select (
        select count(*)
        from public.posts p4
        where (p4.category_id = c2.id) and (p4.deleted_at is null)
      )
      from public.categories c2
      where c2.id = p0.category_id
    ), 0) as _s0, p0.id, p0.title, p0.category_id
    from public.posts p0
    where p0.deleted_at is null
    order by coalesce((
      select (
        select count(*)
        from public.posts p4
        where (p4.category_id = c2.id) and (p4.deleted_at is null)
      )
      from public.categories c2
      where c2.id = p0.category_id
    ), 0), p0.title, p0.id
    limit 20
  ) w
  limit $1::int8
) p0
left join public.categories c1 on c1.id = p0.category_id
order by p0._s0, p0.title, p0.id
