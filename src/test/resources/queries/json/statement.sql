select n0.id, n0.type::text, n0.metadata::text
from (
  select *
  from (
    select n0.id, n0.type, n0.metadata, n0.created_at
    from public.notifications n0
    where (not (((n0.metadata #> $1::text[]) is null) or (jsonb_typeof(n0.metadata #> $1::text[]) = 'null'))) and (not (n0.metadata is null))
    order by n0.created_at desc, n0.id desc
    limit 20
  ) w
  limit $2::int8
) n0
order by n0.created_at desc, n0.id desc
