select n0.id, n0.type::text, n0.metadata::text
from public.notifications n0
where n0.id = $1::uuid
limit 1
