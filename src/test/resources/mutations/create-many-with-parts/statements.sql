with n as (
  select r.c0 as id, r.c1::public.address as address, r.c2 as avatar, $1::uuid as user_id
  from unnest($2::uuid[], $3::text[], $4::text[]) r (c0, c1, c2)
), w as (
  insert into public.profiles as p0 (id, address, avatar, user_id)
  select p0.id, p0.address, p0.avatar, p0.user_id
  from n p0
  where coalesce(exists (
    select 1
    from public.users u1
    where (u1.id = p0.user_id) and (u1.deleted_at is null)
  ), false)
  on conflict do nothing
  returning coalesce(exists (
    select 1
    from public.users u3
    where (u3.id = p0.user_id) and (u3.deleted_at is null)
  ), false) as ok, p0.id::text as key, p0.id::text as m0, p0.user_id::text as m1
)
select count(*), bool_and(w.ok) and (not exists (
  select 1
  from n p0
  where not coalesce(exists (
    select 1
    from public.users u1
    where (u1.id = p0.user_id) and (u1.deleted_at is null)
  ), false)
)), count(*), ''::text, array_agg(w.m0), array_agg(w.m1)
from w w
