select t0.id, t0.name
from (
  select *
  from (
    select t0.id, t0.name
    from public.tags t0
    where (t0.name, t0.id) <= (
      select t1.name, t1.id
      from public.tags t1
      where t1.slug = $1::text
    )
    order by t0.name desc, t0.id desc
    limit 21
  ) w offset 1
  limit $2::int8
) t0
order by t0.name desc, t0.id desc
