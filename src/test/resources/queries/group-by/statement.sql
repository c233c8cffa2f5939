select *
from (
  select groups.g0, groups.f0, groups.f1
  from (
    select p0.category_id as g0, count(*) as f0, max(p0.view_count) as f1, avg(p0.view_count)::float8 as f2, count(p0.category_id) as f3
    from public.posts p0
    where p0.deleted_at is null group by p0.category_id
  ) groups
  where groups.f2 > $1::float8
  order by groups.f3 desc, groups.g0
  limit 20
) w
limit $2::int8
