select count(*)
from (
  select *
  from (
    select p0.id, p0.created_at
    from public.posts p0
    where p0.deleted_at is null
    order by p0.created_at desc, p0.id desc
    limit 40
  ) w offset $1::int8
  limit $2::int8
) p0
