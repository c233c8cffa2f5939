select c0.id, c0.color, c0.created_at, c0.description, c0.name, c0.parent_id, c0.slug, c0.updated_at, c0.version
from (
  select *
  from (
    select c0.id, c0.color, c0.created_at, c0.description, c0.name, c0.parent_id, c0.slug, c0.updated_at, c0.version
    from public.categories c0
    order by c0.name, c0.id
    limit 20
  ) w
  limit $1::int8
) c0
order by c0.name, c0.id
