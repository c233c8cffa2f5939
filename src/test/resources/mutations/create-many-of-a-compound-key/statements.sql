with w as (
  insert into public.post_tags as p0 (post_id)
  select r.c0
  from unnest($1::uuid[]) r (c0)
  on conflict do nothing
  returning coalesce(exists (
    select 1
    from public.posts p1
    where (p1.id = p0.post_id) and (p1.deleted_at is null)
  ), false) as ok, p0.post_id::text as key, p0.tag_id::text as key1, p0.post_id::text as m0, p0.tag_id::text as m1
)
select count(*), bool_and(w.ok), count(*), concat(set_config('refract.row_0', coalesce(array_agg(w.key)::text, ''), true), set_config('refract.row_1', coalesce(array_agg(w.key1)::text, ''), true)), array_agg(w.m0), array_agg(w.m1)
from w w

select p0.post_id, t1.id, t1.name
from (
  select p0.post_id, p0.tag_id
  from public.post_tags p0
  where exists (
    select 1
    from public.posts p2
    where (p2.id = p0.post_id) and (p2.deleted_at is null)
  ) and exists (
    select 1
    from unnest(nullif(current_setting('refract.row_0', true), '')::uuid[], nullif(current_setting('refract.row_1', true), '')::uuid[]) k (c0, c1)
    where (p0.post_id = k.c0) and (p0.tag_id = k.c1)
  )
  order by p0.post_id, p0.tag_id
) p0
left join public.tags t1 on t1.id = p0.tag_id
order by p0.post_id, p0.tag_id
