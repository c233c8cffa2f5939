select n0.id, n0.metadata::text
from (
  select *
  from (
    select n0.id, n0.metadata
    from (
      select n0.id, n0.metadata, row_number() over (partition by n0.metadata order by n0.metadata desc nulls last, n0.id desc) as _place
      from public.notifications n0
    ) n0
    where n0._place = 1
    order by n0.metadata desc nulls last, n0.id desc
    limit 20
  ) w
  limit $1::int8
) n0
order by n0.metadata desc nulls last, n0.id desc
