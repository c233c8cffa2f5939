select *
from (
  select groups.g0::text, groups.f0
  from (
    select n0.metadata as g0, count(*) as f0
    from public.notifications n0 group by n0.metadata
  ) groups
  where (jsonb_typeof(groups.g0 #> $1::text[]) = 'string') and (((groups.g0 #> $1::text[]) #>> '{}') like $2::text)
  order by groups.g0
  limit 20
) w
limit $3::int8
