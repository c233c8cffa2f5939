-- Likes of published posts and of comments. The posts with small numbers are liked most.
with drawn as (
    select n,
           pg_temp.pick(n, 'liked by', pg_temp.user_count()) as person,
           pg_temp.pick_early(n, 'liked post', pg_temp.post_count()) as post
      from generate_series(1, 245 * current_setting('seed.scale')::int) as n
),
of_posts as (
    select distinct on (person, post) n, person, post, null::uuid as comment_id,
           pg_temp.between(pg_temp.post_at(post), pg_temp.the_end(), pg_temp.chance(n, 'liked at')) as at
      from drawn
     where pg_temp.is_published(post)
     order by person, post, n
),
of_comments as (
    select 1000000000 + ('x' || right(id::text, 8))::bit(32)::bigint as n,
           pg_temp.pick(('x' || right(id::text, 8))::bit(32)::bigint, 'comment liked by', pg_temp.user_count()) as person,
           null::int as post, id as comment_id, created_at as at
      from comments
     where pg_temp.is_sample(id, 7)
       and pg_temp.chance(('x' || right(id::text, 8))::bit(32)::bigint, 'comment liked') < 0.3
)
insert into likes (id, user_id, post_id, comment_id, created_at, updated_at)
select pg_temp.id(8, n, at), pg_temp.user_id(person),
       case when post is not null then pg_temp.post_id(post) end, comment_id, at, at
  from (select * from of_posts union all select * from of_comments) as given
