-- Rows that are unlike the sample data's: nulls, equal keys, wildcards, empty and foreign texts, deleted rows, rows that
-- belong to nothing.
insert into users (id, email, username, name, bio, image, verified, last_login, created_at)
select md5('user' || n)::uuid,
       'Odd' || n || '@Example.COM',
       case when n % 3 = 0 then null else 'odd.' || n end,
       case n % 4 when 0 then null when 1 then 'Zoë 100%' when 2 then 'zoë 100%' else 'O_o\' end,
       case n % 3 when 0 then null when 1 then '' else 'r%d _ \ ' || n end,
       null,
       n % 2 = 0,
       case when n % 2 = 0 then '2026-01-01T00:00:00Z'::timestamptz end,
       '2026-01-02T03:04:05.006Z'
from generate_series(1, 10) n;

insert into user_settings (id, user_id, profile_private, theme)
select md5('settings' || email)::uuid, id, username is null, 'DARK' from users where email like 'Odd%' and name is not null;

insert into profiles (id, user_id, avatar, address)
select md5('profile' || email)::uuid, id, case when username is null then 'a_b%' end,
       case when username is null then row(null, null, null, null, null)::address
            when verified then row('1 "Main" St', 'Köln', null, '', null)::address end
from users where email like 'Odd%' and bio is not null;

insert into accounts (id, user_id, type, provider, provider_account_id, expires_at, scope)
select md5('account' || email)::uuid, id, case when verified then 'oauth' else 'OAuth' end, 'github', email,
       case when verified then '2026-01-01T00:00:00Z'::timestamptz end, case when name is null then null else 'user:email' end
from users where email like 'Odd%' or email like 'a%';

insert into sessions (id, user_id, session_token, expires, user_agent, ip)
select md5('session' || email || n)::uuid, id, md5(email || n), '2026-01-01T00:00:00Z',
       case when name is null then null else 'curl/8 100%' end, case when verified then '::1' end
from users, generate_series(1, 2) n where email like 'Odd%' or email like 'a%';

insert into categories (id, name, description, color, parent_id)
select md5('category' || name)::uuid, name, description, color, (select id from categories order by id limit 1 offset place)
from (values ('50% off', null, '', 0), ('50_ off', 'a\b', 'red', 1), ('Übung', '', 'Red', 9), ('übung', null, null, 9))
         as odd (name, description, color, place)
where color is distinct from '';

insert into categories (id, name, parent_id)
select md5('deep' || n)::uuid, 'Deep ' || n, (select id from categories where name = '50_ off')
from generate_series(1, 3) n;

insert into tags (id, name, description, color)
select md5('tag' || name)::uuid, name, description, color
from (values ('c%', null, null), ('C_', '', 'red'), ('ÿ\', 'r%d', 'RED'), ('ŸŸ', null, 'red'))
         as odd (name, description, color);

insert into posts (id, title, content, excerpt, published, featured, meta_title, author_id, category_id, created_at, deleted_at)
select md5('post' || n)::uuid,
       case n % 5 when 0 then 'Same' when 1 then 'same' when 2 then '100% _real\' when 3 then 'Größe' else 'GRÖSSE 😀' end,
       case n % 3 when 0 then '' when 1 then 'guide to the same cache' else 'a%b_c\d ' || n % 2 end,
       case n % 4 when 0 then null when 1 then '' when 2 then 'red database' else 'a field guide' end,
       n % 3 <> 0,
       n % 7 = 0,
       case n % 2 when 0 then 'Same' end,
       (select id from users order by email offset n % 6 limit 1),
       case n % 3 when 0 then null else (select id from categories order by name offset n % 4 limit 1) end,
       '2026-01-02T03:04:05.006Z'::timestamptz + (n / 8) * interval '1 millisecond',
       case when n % 9 = 0 then '2026-02-01T00:00:00Z'::timestamptz end
from generate_series(1, 30) n;

insert into post_tags
select p.id, t.id from posts p, tags t
where p.created_at < '2026-01-02T03:04:06Z' and p.created_at > '2026-01-02T03:04:05Z' and abs(hashtext(p.slug || t.name)) % 4 = 0;

insert into comments (id, content, post_id, author_id, created_at, deleted_at)
select md5('comment' || p.id || n)::uuid,
       case n % 3 when 0 then 'me_too' when 1 then 'ME%TOO' else '😀\' end,
       p.id,
       (select id from users order by email offset n % 7 limit 1),
       '2026-01-02T03:04:05.006Z',
       case when n % 5 = 0 then '2026-02-01T00:00:00Z'::timestamptz end
from (select id, row_number() over (order by slug) as place from posts) p, generate_series(1, 4) n
where p.place % 6 = n % 6;

insert into comments (id, content, post_id, author_id, parent_id, created_at)
select md5('reply' || id)::uuid, 're: ' || content, post_id, author_id, id, created_at from comments where content in ('me_too', 'ME%TOO');

insert into likes (id, user_id, comment_id)
select md5(u.email || c.id)::uuid, u.id, c.id from users u, comments c
where u.email like 'Odd%' and c.content like 're:%' and abs(hashtext(u.email || c.id::text)) % 3 = 0
on conflict do nothing;

insert into notifications (id, recipient_id, sender_id, type, title, message, read, metadata, created_at)
select md5('notification' || n)::uuid,
       (select id from users order by email offset n % 5 limit 1),
       case when n % 3 = 0 then null else (select id from users order by email desc offset n % 5 limit 1) end,
       (array['LIKE', 'COMMENT', 'FOLLOW', 'MENTION', 'SYSTEM'])[1 + n % 5]::notification_type,
       case n % 2 when 0 then 'Same' else 'r%d_' end,
       case n % 3 when 0 then '' else 'message ' || n % 4 end,
       n % 2 = 0,
       case n % 9 when 0 then null when 1 then '{}' when 2 then '{"a": null}' when 3 then '{"a": 1}' when 4 then '{"a": 1.0, "b": [1, 2, "x"]}'
                  when 5 then '{"a": "Red", "b": []}' when 6 then '{"a": {"b": {"c": "r%d"}}}' when 7 then '{"b": [{"a": 1}, null]}'
                  else '{"a": true, "": 0}' end::jsonb,
       '2026-01-02T03:04:05.006Z'
from generate_series(1, 40) n;

-- Only now, since nothing can be written of users who are deleted.
update users set deleted_at = '2026-02-01T00:00:00Z' where id in (md5('user9')::uuid, md5('user10')::uuid);
