select exists (
  select 1
  from public.posts p0
  where (p0.deleted_at is null) and (p0.title like $1::text)
)
