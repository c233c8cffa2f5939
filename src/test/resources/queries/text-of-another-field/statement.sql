select c0.id, c0.name, c0.slug
from (
  select c0.id, c0.name, c0.slug
  from public.categories c0
  where (strpos(public.without_case(c0.slug), public.without_case(c0.name)) > 0) or starts_with(c0.name, c0.slug) or (right(c0.name, length(c0.name)) = c0.name)
  order by c0.name, c0.id
  limit 100
) c0
order by c0.name, c0.id
