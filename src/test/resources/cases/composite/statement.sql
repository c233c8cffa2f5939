select u0.id, p1.id, case when not (p1.address is null) then json_build_object('street', (p1.address).street, 'city', (p1.address).city, 'state', (p1.address).state, 'zipCode', (p1.address).zip_code, 'country', (p1.address).country)::text end, u0.version
from public.users u0
left join public.profiles p1 on p1.user_id = u0.id
where (u0.deleted_at is null) and (u0.id = $1::uuid)
limit 1
