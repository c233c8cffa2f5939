package io.refract.oracle;

/// What is in the database before random writes begin: a little of everything, and two administrators,
/// so that one is left.
final class Seeds {
    static final String SQL = """
            truncate users, categories, tags cascade;
            insert into users (email, username, name, role)
              select r || i || '@example.com', r || i, r, upper(r)::user_role
                from unnest(array['user', 'moderator', 'admin']) r, generate_series(1, 3) i where r = 'user' or i < 3;
            insert into categories (name) values ('Alpha0'), ('Beta0');
            insert into categories (name, parent_id) select 'Gamma0', id from categories where name = 'Alpha0';
            insert into tags (name) select 'Alpha' || i from generate_series(0, 4) i;
            insert into posts (title, content, published, author_id, category_id, deleted_at)
              select 'Alpha' || i, 'Beta', i % 3 > 0, u.id,
                     case when i % 2 = 0 then (select id from categories where name = 'Gamma0') end,
                     case when i = 5 then now() end
                from users u, generate_series(1, 5) i where i < 5 or u.role = 'USER';
            insert into post_tags (post_id, tag_id)
              select p.id, t.id from posts p, tags t where hashtext(p.id::text || t.id) % 4 = 0;
            insert into comments (content, post_id, author_id)
              select 'Gamma', p.id, u.id from posts p, users u where hashtext(p.id::text || u.id) % 3 = 0;
            insert into comments (content, post_id, author_id, parent_id)
              select 'Reply', c.post_id, u.id, c.id from comments c, users u
               where hashtext(c.id::text || u.id) % 5 = 0;
            insert into likes (user_id, post_id)
              select u.id, p.id from posts p, users u where hashtext(p.id::text || u.id) % 4 = 0;
            insert into likes (user_id, comment_id)
              select u.id, c.id from comments c, users u where hashtext(c.id::text || u.id) % 8 = 0;
            insert into follows (follower_id, following_id)
              select a.id, b.id from users a, users b where a.id <> b.id and hashtext(a.id::text || b.id) % 2 = 0;
            insert into notifications (recipient_id, type, title, message)
              select id, 'SYSTEM', 'Alpha0', 'Beta' from users;
            insert into profiles (user_id) select id from users where username like '%1';
            insert into user_settings (user_id, profile_private) select id, username = 'user1' from users
             where username like '%1';""";

    private Seeds() {}
}
