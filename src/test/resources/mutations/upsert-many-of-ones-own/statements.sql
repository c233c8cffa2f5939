with n as (
  select r.c0 as id, r.c1 as slug, r.c2 as title, r.c3 as content, $1::uuid as author_id, $2::bool as featured, $2::bool as published
  from unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) r (c0, c1, c2, c3)
  order by r.c1
), w as (
  insert into public.posts as p0 (id, slug, title, content, author_id, featured, published)
  select p0.id, p0.slug, p0.title, p0.content, p0.author_id, p0.featured, p0.published
  from n p0
  where coalesce(p0.published or (p0.author_id = $1::uuid), false) or exists (
    select 1
    from public.posts p2
    where (p2.slug = p0.slug) and ((p2.deleted_at is null) and (p2.published or (p2.author_id = $1::uuid)))
  )
  on conflict (slug)
  where deleted_at is null do update
  set title = excluded.title
  where (p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)) and (p0.author_id = $1::uuid)
  returning case when p0.xmax = '0'::xid then coalesce((p0.deleted_at is null) and (p0.published or (p0.author_id = $1::uuid)), false) else true end as ok, p0.id::text as key, p0.id::text as m0, p0.author_id::text as m1, p0.category_id::text as m2, p0.slug::text as m3
)
select count(*), bool_and(w.ok) and (not (((count(*) < $7::int4) and exists (
  select 1
  from public.posts p1
  where ((p1.slug = any((
    select k.c0
    from unnest($4::text[]) k (c0)
  ))) and (not coalesce(p1.author_id = $1::uuid, false))) and ((p1.deleted_at is null) and (p1.published or (p1.author_id = $1::uuid)))
)) or exists (
  select 1
  from n p0
  where not (coalesce(p0.published or (p0.author_id = $1::uuid), false) or exists (
    select 1
    from public.posts p2
    where (p2.slug = p0.slug) and ((p2.deleted_at is null) and (p2.published or (p2.author_id = $1::uuid)))
  ))
))), count(*), ''::text, array_agg(w.m0), array_agg(w.m1), array_agg(w.m2), array_agg(w.m3)
from w w
