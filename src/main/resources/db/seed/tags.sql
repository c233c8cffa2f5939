with named as (
    select n,
           coalesce(
               (array['PostgreSQL', 'Java', 'Reactive', 'Redis', 'Testing', 'Security', 'Performance', 'Kubernetes',
                      'Migrations', 'Design'])[n],
               'Tag ' || n) as name
      from generate_series(1, pg_temp.tag_count()) as n
)
insert into tags (id, name, slug, description, color, created_at, updated_at)
select pg_temp.tag_id(n), name, public.slugify(name), 'Posts about ' || lower(name) || '.',
       pg_temp.choose(n, 'color', array['#0ea5e9', '#22c55e', '#eab308', '#ef4444', '#a855f7']),
       timestamptz '2022-12-02 00:00:00+00', timestamptz '2022-12-02 00:00:00+00'
  from named
