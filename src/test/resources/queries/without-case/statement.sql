select t0.id, t0.name
from (
  select t0.id, t0.name
  from public.tags t0
  where (public.without_case(t0.name) = any(array((
    select public.without_case(unnest($1::text[]))
  )))) or (public.without_case(t0.name) like public.without_case($2::text)) or (public.without_case(t0.name) >= public.without_case($3::text)) or (public.without_case(t0.slug) = public.without_case($4::text))
  order by t0.name, t0.id
  limit 100
) t0
order by t0.name, t0.id
