select p0.id, p0.title, case when row_number() over (order by p0.rank desc, p0.id desc) <= 3 then ts_headline('english'::regconfig, left(p0.content, 20000), (
  select websearch_to_tsquery('english'::regconfig, $1::text)
), 'StartSel=, StopSel=, MaxFragments=2, MaxWords=24, MinWords=8') end, p0.rank, head.others
from (
  select not ((
    select 1
    from public.posts p0
    where ((p0.deleted_at is null) and (p0.published or (p0.author_id = $2::uuid)) and (p0.search @@ (
      select websearch_to_tsquery('english'::regconfig, $3::text)
    ))) and ((ts_rank(p0.search, (
      select websearch_to_tsquery('english'::regconfig, $4::text)
    )), p0.id) >= ($5::float4, $6::uuid))
    order by ts_rank(p0.search, (
      select websearch_to_tsquery('english'::regconfig, $4::text)
    )), p0.id
    limit 1
  ) is null) as others
) head
left join (
  select p0.id, p0.title, p0.content, ts_rank(p0.search, (
    select websearch_to_tsquery('english'::regconfig, $4::text)
  )) as rank
  from public.posts p0
  where ((p0.deleted_at is null) and (p0.published or (p0.author_id = $2::uuid)) and (p0.search @@ (
    select websearch_to_tsquery('english'::regconfig, $3::text)
  ))) and ((ts_rank(p0.search, (
    select websearch_to_tsquery('english'::regconfig, $4::text)
  )), p0.id) < ($5::float4, $6::uuid))
  order by ts_rank(p0.search, (
    select websearch_to_tsquery('english'::regconfig, $4::text)
  )) desc, p0.id desc
  limit 4
) p0 on true
order by p0.rank desc, p0.id desc
