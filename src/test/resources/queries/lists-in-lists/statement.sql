select c0.id, c0.name, l20.c0, l20.c1, l20.c2, l20.c3, l20.c4
from (
  select *
  from (
    select c0.id, c0.name
    from public.categories c0
    order by c0.name, c0.id
    limit 20
  ) w
  limit $1::int8
) c0
left join lateral (
  select array_agg(r19.c0) as c0, case when pg_column_size(array_agg(r19.c1)) <= 8000000 then array_agg(r19.c1) end as c1, array_agg(r19.c2) as c2, case when pg_column_size(array_agg(r19.c3)) <= 8000000 then array_agg(r19.c3) end as c3, case when pg_column_size(array_agg(r19.c4)) <= 8000000 then array_agg(r19.c4) end as c4
  from (
    select p1.id as c0, p1.title as c1, p1.created_at as c2, l5.c0::text as c3, l17.c0::text as c4
    from (
      select *
      from (
        select p1.id, p1.title, p1.created_at
        from public.posts p1
        where (p1.category_id = c0.id) and (p1.deleted_at is null)
        order by p1.created_at desc, p1.id desc
        limit 20
      ) w
      limit $2::int8
    ) p1
    left join lateral (
      select coalesce(case when pg_column_size(json_agg(json_build_array(r4.c0, r4.c1))) > 8000000 then 'true'::json end, json_agg(json_build_array(r4.c0, r4.c1))) as c0
      from (
        select t2.id as c0, t2.name as c1
        from public.post_tags l3
        join public.tags t2 on t2.id = l3.tag_id
        where l3.post_id = p1.id
        order by t2.name, t2.id
        limit 100
      ) r4
    ) l5 on true
    left join lateral (
      select coalesce(case when pg_column_size(json_agg(json_build_array(r16.c0, r16.c1, r16.c2, r16.c3, r16.c4, r16.c5, r16.c6))) > 8000000 then 'true'::json end, json_agg(json_build_array(r16.c0, r16.c1, r16.c2, r16.c3, r16.c4, r16.c5, r16.c6))) as c0
      from (
        select c6.id as c0, c6.content as c1, u7.id as c2, u7.username as c3, u7.name as c4, (
          select count(*)
          from public.likes l8
          where l8.comment_id = c6.id
        ) as c5, l14.c0 as c6
        from (
          select *
          from (
            select c6.id, c6.content, c6.author_id, c6.created_at
            from public.comments c6
            where (c6.post_id = p1.id) and (c6.deleted_at is null)
            order by c6.created_at, c6.id
            limit 20
          ) w
          limit $3::int8
        ) c6
        left join public.users u7 on (u7.id = c6.author_id) and (u7.deleted_at is null)
        left join lateral (
          select coalesce(case when pg_column_size(json_agg(json_build_array(r13.c0, r13.c1, r13.c2, r13.c3))) > 8000000 then 'true'::json end, json_agg(json_build_array(r13.c0, r13.c1, r13.c2, r13.c3))) as c0
          from (
            select l10.id as c0, l10.created_at as c1, u11.id as c2, u11.username as c3
            from (
              select l10.id, l10.created_at, l10.user_id
              from public.likes l10
              where l10.comment_id = c6.id
              order by l10.id
              limit 1
            ) l10
            left join public.users u11 on (u11.id = l10.user_id) and (u11.deleted_at is null)
            order by l10.id
          ) r13
        ) l14 on true
        order by c6.created_at, c6.id
      ) r16
    ) l17 on true
    order by p1.created_at desc, p1.id desc
  ) r19
) l20 on true
order by c0.name, c0.id
