select c0.id, c0.name
from (
  select *
  from (
    select c0.id, c0.name, c0.parent_id
    from public.categories c0
    where exists (
      select 1
      from public.categories c10
      where c10.slug = $1::text
    ) and (((c0.parent_id < (
      select c1.parent_id
      from public.categories c1
      where c1.slug = $1::text
    )) or ((c0.parent_id is null) and (not ((
      select c1.parent_id
      from public.categories c1
      where c1.slug = $1::text
    ) is null)))) or ((c0.parent_id is not distinct from (
      select c2.parent_id
      from public.categories c2
      where c2.slug = $1::text
    )) and (c0.name > (
      select c3.name
      from public.categories c3
      where c3.slug = $1::text
    ))) or ((c0.parent_id is not distinct from (
      select c4.parent_id
      from public.categories c4
      where c4.slug = $1::text
    )) and (c0.name = (
      select c5.name
      from public.categories c5
      where c5.slug = $1::text
    )) and (c0.id > (
      select c6.id
      from public.categories c6
      where c6.slug = $1::text
    ))) or ((c0.parent_id is not distinct from (
      select c7.parent_id
      from public.categories c7
      where c7.slug = $1::text
    )) and (c0.name = (
      select c8.name
      from public.categories c8
      where c8.slug = $1::text
    )) and (c0.id = (
      select c9.id
      from public.categories c9
      where c9.slug = $1::text
    ))))
    order by c0.parent_id desc nulls last, c0.name, c0.id
    limit 20
  ) w
  limit $2::int8
) c0
order by c0.parent_id desc nulls last, c0.name, c0.id
