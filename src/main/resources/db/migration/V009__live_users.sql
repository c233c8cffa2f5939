-- Whoever is deleted writes no more and is followed no more, also by those who were about to write when it happened.
-- Foreign keys cannot see to that, since a deletion is soft.
--
-- Whatever refers to a user locks that user's row for key share and then looks whether the user is deleted; a deletion
-- waits for such locks and keeps others waiting. So a deletion sees all rows that it has to take along, and rows that
-- come later see the deletion. Key share locks do not wait for each other, and a deletion waits for no row before it has
-- locked its user: nothing can wait in a circle.

-- BEFORE UPDATE of a user who is being deleted. An update alone locks for no key update, which lets key share through.
create function lock_deleted_user() returns trigger
language plpgsql
as $$
begin
    perform from public.users where id = old.id for update;
    return new;
end
$$;

create trigger users_lock_deleted before update on users
    for each row when (old.deleted_at is null and new.deleted_at is not null) execute function lock_deleted_user();

-- BEFORE INSERT OR UPDATE: refuses a row whose user is deleted, as the foreign key refuses one whose user is missing.
-- The argument is the column that refers to the user.
create function require_live_user() returns trigger
language plpgsql
as $$
declare
    user_id uuid;
begin
    case tg_argv[0]
        when 'author_id' then user_id := new.author_id;
        when 'user_id' then user_id := new.user_id;
        when 'follower_id' then user_id := new.follower_id;
        when 'following_id' then user_id := new.following_id;
    end case;
    -- Looked at once it is locked: a condition on deleted_at would be checked before.
    if (select deleted_at from public.users where id = user_id for key share) is not null then
        raise exception 'insert or update on table "%" violates foreign key constraint "%": the user is deleted',
                tg_table_name, tg_table_name || '_' || tg_argv[0] || '_fkey'
            using errcode = 'foreign_key_violation',
                  schema = tg_table_schema,
                  table = tg_table_name,
                  constraint = tg_table_name || '_' || tg_argv[0] || '_fkey';
    end if;
    return new;
end
$$;

create trigger posts_live_author_on_insert before insert on posts
    for each row when (new.deleted_at is null) execute function require_live_user('author_id');
create trigger posts_live_author_on_update before update on posts
    for each row when (new.deleted_at is null and (old.deleted_at is not null or new.author_id <> old.author_id))
    execute function require_live_user('author_id');
create trigger comments_live_author_on_insert before insert on comments
    for each row when (new.deleted_at is null) execute function require_live_user('author_id');
create trigger comments_live_author_on_update before update on comments
    for each row when (new.deleted_at is null and (old.deleted_at is not null or new.author_id <> old.author_id))
    execute function require_live_user('author_id');
create trigger likes_live_user before insert on likes
    for each row execute function require_live_user('user_id');
create trigger follows_live_follower before insert on follows
    for each row execute function require_live_user('follower_id');
create trigger follows_live_following before insert on follows
    for each row execute function require_live_user('following_id');
