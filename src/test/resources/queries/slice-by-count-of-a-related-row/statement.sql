select c0.id, c0.name
from (
  select coalesce((
    select (
      select count(*)
      from public.categories c3
      where c3.parent_id = c1.id
    )
    from public.categories c1
    where c1.id = c0.parent_id
  ), 0) as _s0, c0.id, c0.name
  from public.categories c0
  where exists (
    select 1
    from public.categories c30
    where c30.slug = $1::text
  ) and ((coalesce((
    select (
      select count(*)
      from public.categories c3
      where c3.parent_id = c1.id
    )
    from public.categories c1
    where c1.id = c0.parent_id
  ), 0) < (
    select coalesce((
      select (
        select count(*)
        from public.categories c8
        where c8.parent_id = c6.id
      )
      from public.categories c6
      where c6.id = c5.parent_id
    ), 0)
    from public.categories c5
    where c5.slug = $1::text
  )) or ((coalesce((
    select (
      select count(*)
      from public.categories c3
      where c3.parent_id = c1.id
    )
    from public.categories c1
    where c1.id = c0.parent_id
  ), 0) = (
    select coalesce((
      select (
        select count(*)
        from public.categories c13
        where c13.parent_id = c11.id
      )
      from public.categories c11
      where c11.id = c10.parent_id
    ), 0)
    from public.categories c10
    where c10.slug = $1::text
  )) and (c0.name > (
    select c15.name
    from public.categories c15
    where c15.slug = $1::text
  ))) or ((coalesce((
    select (
      select count(*)
      from public.categories c3
      where c3.parent_id = c1.id
    )
    from public.categories c1
    where c1.id = c0.parent_id
  ), 0) = (
    select coalesce((
      select (
        select count(*)
        from public.categories c19
        where c19.parent_id = c17.id
      )
      from public.categories c17
      where c17.id = c16.parent_id
    ), 0)
    from public.categories c16
    where c16.slug = $1::text
  )) and (c0.name = (
    select c21.name
    from public.categories c21
    where c21.slug = $1::text
  )) and (c0.id > (
    select c22.id
    from public.categories c22
    where c22.slug = $1::text
  ))) or ((coalesce((
    select (
      select count(*)
      from public.categories c3
      where c3.parent_id = c1.id
    )
    from public.categories c1
    where c1.id = c0.parent_id
  ), 0) = (
    select coalesce((
      select (
        select count(*)
        from public.categories c26
        where c26.parent_id = c24.id
      )
      from public.categories c24
      where c24.id = c23.parent_id
    ), 0)
    from public.categories c23
    where c23.slug = $1::text
  )) and (c0.name = (
    select c28.name
    from public.categories c28
    where c28.slug = $1::text
  )) and (c0.id = (
    select c29.id
    from public.categories c29
    where c29.slug = $1::text
  ))))
  order by coalesce((
    select (
      select count(*)
      from public.categories c3
      where c3.parent_id = c1.id
    )
    from public.categories c1
    where c1.id = c0.parent_id
  ), 0) desc, c0.name, c0.id
  limit 100
) c0
order by c0._s0 desc, c0.name, c0.id
