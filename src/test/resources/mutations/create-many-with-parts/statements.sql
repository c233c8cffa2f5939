with w as (
  insert into public.profiles as p0 (id, address, avatar, user_id)
  select r.c0, r.c1::address, r.c2, $1::uuid
  from unnest($2::uuid[], $3::text[], $4::text[]) r (c0, c1, c2)
  on conflict do nothing
  returning coalesce(exists (
    select 1
    from public.users u1
    where (u1.id = p0.user_id) and (u1.deleted_at is null)
  ), false) as ok, p0.id::text as key, p0.id::text as m0, p0.user_id::text as m1
)
select count(*), bool_and(w.ok), count(*), ''::text, array_agg(w.m0), array_agg(w.m1)
from w w
