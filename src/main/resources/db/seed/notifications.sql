-- A welcome for everyone, and news of every fifth follow and every twentieth like and comment, in the words and under
-- the keys that the application uses; half of it read.
with numbered_follows as (
    select *, ('x' || right(id::text, 8))::bit(32)::bigint as n from follows where pg_temp.is_sample(id, 9)
),
numbered_likes as (
    select *, ('x' || right(id::text, 8))::bit(32)::bigint as n from likes where pg_temp.is_sample(id, 8)
),
numbered_comments as (
    select *, ('x' || right(id::text, 8))::bit(32)::bigint as n from comments where pg_temp.is_sample(id, 7)
),
news as (
    select 0 as kind, n, pg_temp.user_id(n) as recipient_id, null::uuid as sender_id, 'SYSTEM' as type,
           'Welcome to Refract' as title, 'Have a look around.' as message, null::jsonb as metadata,
           null as dedupe_key, pg_temp.user_at(n) as at
      from generate_series(1, pg_temp.user_count()) as n
    union all
    select 1, n, following_id, follower_id, 'FOLLOW', 'New follower', 'You have a new follower.', null,
           format('FOLLOW:user:%s:%s', following_id, follower_id), created_at
      from numbered_follows
     where n % 5 = 0
    union all
    select 2, n, p.author_id, l.user_id, 'LIKE', 'New like', format('Your post “%s” was liked.', p.title),
           jsonb_build_object('postId', p.id), format('LIKE:post:%s:%s', p.id, l.user_id), l.created_at
      from numbered_likes l join posts p on p.id = l.post_id
     where n % 20 = 0 and l.user_id <> p.author_id
    union all
    select 3, n, p.author_id, c.author_id, 'COMMENT', 'New comment',
           format('On “%s”: %s', p.title, left(c.content, 200)),
           jsonb_build_object('postId', p.id, 'commentId', c.id), format('COMMENT:comment:%s:%s', c.id, p.author_id),
           c.created_at
      from numbered_comments c join posts p on p.id = c.post_id
     where n % 20 = 0 and c.parent_id is null and c.author_id <> p.author_id
)
insert into notifications (id, recipient_id, sender_id, type, title, message, metadata, read, dedupe_key, created_at,
                           updated_at)
select pg_temp.id(10, n * 4 + kind, at), recipient_id, sender_id, type::notification_type, title, message, metadata,
       pg_temp.chance(n * 4 + kind, 'read') < 0.5, dedupe_key, at, at
  from news
