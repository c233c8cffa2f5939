select c0.id, c0.created_at
from (
  select *
  from (
    select c0.id, c0.created_at
    from (
      select c0.id, c0.created_at, row_number() over (partition by c0.post_id order by c0.created_at desc, c0.id desc) as _place
      from public.comments c0
      where c0.deleted_at is null
    ) c0
    where c0._place = 1
    order by c0.created_at desc, c0.id desc
    limit 20
  ) w
  limit $1::int8
) c0
order by c0.created_at desc, c0.id desc
