-- Three roots, and a tree with three children each where there are more.
with named as (
    select n,
           case n when 1 then 'Engineering' when 2 then 'Operations' when 3 then 'Practice'
                  else 'Topic ' || n end as name
      from generate_series(1, pg_temp.category_count()) as n
)
insert into categories (id, name, slug, description, color, parent_id, created_at, updated_at)
select pg_temp.category_id(n), name, public.slugify(name), 'Everything about ' || lower(name) || '.',
       pg_temp.choose(n, 'color', array['#2563eb', '#16a34a', '#d97706', '#dc2626', '#7c3aed']),
       case when n > 3 then pg_temp.category_id((n - 1) / 3) end,
       timestamptz '2022-12-01 00:00:00+00', timestamptz '2022-12-01 00:00:00+00'
  from named
