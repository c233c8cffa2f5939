select p0.id, p0.title, case when row_number() over (order by p0.rank desc, p0.id desc) < $1::int8 then left(p0.content, 20000) end, (
  select websearch_to_tsquery('english'::regconfig, $2::text)
)::text, p0.rank, head.others
from (
  select not ((
    select 1
    from public.posts p0
    where ((p0.deleted_at is null) and (p0.published or (p0.author_id = $3::uuid)) and (p0.search @@ (
      select websearch_to_tsquery('english'::regconfig, $4::text)
    ))) and ((ts_rank(p0.search, (
      select websearch_to_tsquery('english'::regconfig, $5::text)
    )), p0.id) >= ($6::float4, $7::uuid))
    order by ts_rank(p0.search, (
      select websearch_to_tsquery('english'::regconfig, $5::text)
    )), p0.id
    limit 1
  ) is null) as others
) head
left join (
  select *
  from (
    select p0.id, p0.title, p0.content, ts_rank(p0.search, (
      select websearch_to_tsquery('english'::regconfig, $5::text)
    )) as rank
    from public.posts p0
    where ((p0.deleted_at is null) and (p0.published or (p0.author_id = $3::uuid)) and (p0.search @@ (
      select websearch_to_tsquery('english'::regconfig, $4::text)
    ))) and ((ts_rank(p0.search, (
      select websearch_to_tsquery('english'::regconfig, $5::text)
    )), p0.id) < ($6::float4, $7::uuid))
    order by ts_rank(p0.search, (
      select websearch_to_tsquery('english'::regconfig, $5::text)
    )) desc, p0.id desc
    limit 21
  ) w
  limit $1::int8
) p0 on true
order by p0.rank desc, p0.id desc
