-- A welcome for everyone, and news of every fifth follow and every twentieth like and comment; half of it read.
with events as (
    select 1 as kind, n as number, pg_temp.user_id(n) as recipient_id, null::uuid as sender_id, 'SYSTEM' as type,
           'Welcome to Refract' as title, 'Have a look around.' as message, null::text as dedupe_key,
           pg_temp.user_at(n) as at
      from generate_series(1, pg_temp.user_count()) as n
    union all
    select 2, ('x' || right(f.id::text, 8))::bit(32)::bigint, f.following_id, f.follower_id, 'FOLLOW', 'New follower',
           u.name || ' follows you.', 'FOLLOW:user:' || f.following_id || ':' || f.follower_id, f.created_at
      from follows f join users u on u.id = f.follower_id
     where pg_temp.is_sample(f.id, 9) and ('x' || right(f.id::text, 8))::bit(32)::bigint % 5 = 0
    union all
    select 3, ('x' || right(l.id::text, 8))::bit(32)::bigint, p.author_id, l.user_id, 'LIKE', 'New like',
           u.name || ' likes "' || p.title || '".', 'LIKE:post:' || p.id || ':' || l.user_id, l.created_at
      from likes l join posts p on p.id = l.post_id join users u on u.id = l.user_id
     where pg_temp.is_sample(l.id, 8) and l.user_id <> p.author_id
       and ('x' || right(l.id::text, 8))::bit(32)::bigint % 20 = 0
    union all
    select 4, ('x' || right(c.id::text, 8))::bit(32)::bigint, p.author_id, c.author_id, 'COMMENT', 'New comment',
           u.name || ' commented on "' || p.title || '".', 'COMMENT:comment:' || c.id, c.created_at
      from comments c join posts p on p.id = c.post_id join users u on u.id = c.author_id
     where pg_temp.is_sample(c.id, 7) and c.author_id <> p.author_id
       and ('x' || right(c.id::text, 8))::bit(32)::bigint % 20 = 0
)
insert into notifications (id, recipient_id, sender_id, type, title, message, read, dedupe_key, created_at, updated_at)
select pg_temp.id(10, number * 4 + kind - 1, at), recipient_id, sender_id, type::notification_type, title, message,
       pg_temp.chance(number * 4 + kind, 'read') < 0.5, dedupe_key, at, at
  from events
