-- Comments on published posts, about a third of them replies, up to two levels below the top.
with drawn as materialized (
    select n,
           pg_temp.pick(n, 'comment on', pg_temp.post_count()) as post,
           case when n > 1 and pg_temp.chance(n, 'reply') < 0.35 then pg_temp.pick(n, 'reply to', (n - 1)::int) end
               as parent
      from generate_series(1, 176 * current_setting('seed.scale')::int) as n
),
top as materialized (
    select n, post, null::uuid as parent_id,
           pg_temp.between(pg_temp.post_at(post), pg_temp.the_end(), power(pg_temp.chance(n, 'comment at'), 2)) as at
      from drawn
     where parent is null and pg_temp.is_published(post)
),
replies as materialized (
    select drawn.n, top.post, pg_temp.id(7, top.n, top.at) as parent_id,
           pg_temp.between(top.at, pg_temp.the_end(), power(pg_temp.chance(drawn.n, 'comment at'), 2)) as at
      from drawn join top on top.n = drawn.parent
),
replies_to_replies as (
    select drawn.n, replies.post, pg_temp.id(7, replies.n, replies.at) as parent_id,
           pg_temp.between(replies.at, pg_temp.the_end(), power(pg_temp.chance(drawn.n, 'comment at'), 2)) as at
      from drawn join replies on replies.n = drawn.parent
)
insert into comments (id, content, post_id, author_id, parent_id, created_at, updated_at)
select pg_temp.id(7, n, at),
       pg_temp.choose(n, 'remark', array[
           'Thank you, this is the explanation that I was looking for.',
           'We ran into exactly this last month, and it took us two days to find.',
           'How does this behave when the primary fails over in the middle of it?',
           'I am not convinced. The numbers look different on our workload.',
           'Nice write-up! The second half deserves a post of its own.',
           'Could you share the query plan that you mention?',
           'This changed how I think about ' || pg_temp.subject(n) || '.',
           'Small correction: the default changed in the last release.']),
       pg_temp.post_id(post),
       pg_temp.user_id(pg_temp.pick(n, 'comment by', pg_temp.user_count())),
       parent_id, at, at
  from (select * from top union all select * from replies union all select * from replies_to_replies) as said
