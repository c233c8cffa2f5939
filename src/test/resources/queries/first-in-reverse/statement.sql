select t0.id, t0.name
from (
  select t0.id, t0.name
  from public.tags t0
  order by t0.name desc, t0.id desc
  limit 1
) t0
order by t0.name, t0.id
