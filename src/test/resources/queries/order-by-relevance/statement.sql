select p0.id, p0.title
from (with w as materialized (
  select ts_rank(to_tsvector('english'::regconfig, concat_ws(' ', p0.title)), to_tsquery('english'::regconfig, $1::text)) as _s0, p0.id, p0.title
  from public.posts p0
  where (p0.deleted_at is null) and ((p0.search @@ to_tsquery('english'::regconfig, $2::text)) and (to_tsvector('english'::regconfig, p0.title) @@ to_tsquery('english'::regconfig, $2::text)))
  order by ts_rank(to_tsvector('english'::regconfig, concat_ws(' ', p0.title)), to_tsquery('english'::regconfig, $1::text)) desc, p0.id desc
  limit 20
) select * from w limit $3::int8) p0
order by p0._s0 desc, p0.id desc
