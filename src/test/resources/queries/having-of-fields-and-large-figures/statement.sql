select *
from (
  select groups.g0, groups.g1, groups.f0
  from (
    select p0.version as g0, p0.view_count as g1, sum(p0.view_count) as f0, count(p0.view_count) as f1
    from public.posts p0
    where p0.deleted_at is null group by p0.version, p0.view_count
  ) groups
  where (groups.f0 < $1::int8) and (groups.f0 > groups.g0) and (groups.f1 < $2::int8) and (groups.g1 > groups.g0)
  order by groups.f0 desc, groups.g0, groups.g1
  limit 20
) w
limit $3::int8
