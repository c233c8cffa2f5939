select n0.id, n0.metadata::text
from (
  select *
  from (
    select n0.id, n0.metadata
    from public.notifications n0
    where exists (
      select 1
      from public.notifications n6
      where n6.id = $1::uuid
    ) and (((n0.metadata > (
      select n1.metadata
      from public.notifications n1
      where n1.id = $1::uuid
    )) or ((n0.metadata is null) and (not ((
      select n1.metadata
      from public.notifications n1
      where n1.id = $1::uuid
    ) is null)))) or ((n0.metadata is not distinct from (
      select n2.metadata
      from public.notifications n2
      where n2.id = $1::uuid
    )) and (n0.id > (
      select n3.id
      from public.notifications n3
      where n3.id = $1::uuid
    ))) or ((n0.metadata is not distinct from (
      select n4.metadata
      from public.notifications n4
      where n4.id = $1::uuid
    )) and (n0.id = (
      select n5.id
      from public.notifications n5
      where n5.id = $1::uuid
    ))))
    order by n0.metadata, n0.id
    limit 20
  ) w
  limit $2::int8
) n0
order by n0.metadata, n0.id
