select t0.id, t0.color, t0.description, t0.name, t0.slug, t0.version
from (
  select t0.id, t0.color, t0.description, t0.name, t0.slug, t0.version
  from public.tags t0
  order by t0.name, t0.id
  limit 1
) t0
order by t0.name, t0.id
