select u0.id, u0.role::text, u1.id, u1.theme::text, u0.version
from public.users u0
left join public.user_settings u1 on u1.user_id = u0.id
where (u0.deleted_at is null) and (u0.id = $1::uuid)
limit 1
