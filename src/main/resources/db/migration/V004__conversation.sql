-- What people say about posts, and what they are told of it.

create table comments (
    id         uuid           not null default uuid_v7(),
    content    text           not null,
    post_id    uuid           not null,
    author_id  uuid           not null,
    parent_id  uuid,
    version    integer        not null default 0,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    deleted_at timestamptz(3),
    constraint comments_pkey primary key (id),
    -- What comments_parent_id_fkey refers to: a reply belongs to the post of the comment that it answers.
    constraint comments_id_post_id_key unique (id, post_id),
    constraint comments_post_id_fkey foreign key (post_id) references posts (id) on delete cascade,
    constraint comments_author_id_fkey foreign key (author_id) references users (id) on delete cascade,
    constraint comments_parent_id_fkey foreign key (parent_id, post_id) references comments (id, post_id)
        on delete cascade,
    constraint comments_content_check check (length(content) <= 10000 and content ~ '\S')
);

create index comments_post_id_created_at_id_idx on comments (post_id, created_at, id) where deleted_at is null;
create index comments_top_level_idx on comments (post_id, created_at, id) where parent_id is null and deleted_at is null;
create index comments_parent_id_created_at_id_idx on comments (parent_id, created_at, id)
    where parent_id is not null and deleted_at is null;
create index comments_author_id_created_at_id_idx on comments (author_id, created_at desc, id desc)
    where deleted_at is null;
-- The foreign keys' own: deleting a post, user or comment has to find deleted comments as well.
create index comments_post_id_idx on comments (post_id);
create index comments_author_id_idx on comments (author_id);
create index comments_parent_id_idx on comments (parent_id) where parent_id is not null;

create trigger comments_refuse_cycle before update on comments
    for each row when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
    execute function refuse_cycle();
create trigger comments_touch_updated_at before update on comments
    for each row execute function touch_updated_at();
create trigger comments_touch_version before update on comments
    for each row execute function touch_version();

create table likes (
    id         uuid           not null default uuid_v7(),
    user_id    uuid           not null,
    post_id    uuid,
    comment_id uuid,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    constraint likes_pkey primary key (id),
    constraint likes_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint likes_post_id_fkey foreign key (post_id) references posts (id) on delete cascade,
    constraint likes_comment_id_fkey foreign key (comment_id) references comments (id) on delete cascade,
    constraint likes_user_id_post_id_key unique (user_id, post_id),
    constraint likes_user_id_comment_id_key unique (user_id, comment_id),
    constraint likes_exactly_one_target_check check (num_nonnulls(post_id, comment_id) = 1)
);

create index likes_post_id_idx on likes (post_id) where post_id is not null;
create index likes_comment_id_idx on likes (comment_id) where comment_id is not null;

create trigger likes_touch_updated_at before update on likes for each row execute function touch_updated_at();

create type notification_type as enum ('LIKE', 'COMMENT', 'FOLLOW', 'MENTION', 'SYSTEM');

create table notifications (
    id           uuid              not null default uuid_v7(),
    recipient_id uuid              not null,
    sender_id    uuid,
    type         notification_type not null,
    title        text              not null,
    message      text              not null,
    read         boolean           not null default false,
    metadata     jsonb,
    dedupe_key   text,
    created_at   timestamptz(3)    not null default now(),
    updated_at   timestamptz(3)    not null default now(),
    constraint notifications_pkey primary key (id),
    constraint notifications_recipient_id_fkey foreign key (recipient_id) references users (id) on delete cascade,
    constraint notifications_sender_id_fkey foreign key (sender_id) references users (id) on delete set null,
    constraint notifications_dedupe_key_key unique (dedupe_key),
    constraint notifications_title_check check (length(title) <= 200 and title ~ '\S'),
    constraint notifications_message_check check (length(message) <= 2000),
    constraint notifications_metadata_check check (
        jsonb_typeof(metadata) = 'object' and length(metadata::text) <= 65536),
    constraint notifications_dedupe_key_check check (length(dedupe_key) between 1 and 200)
);
comment on column notifications.dedupe_key is
    'What was told of, such as LIKE:post:<post id>:<sender id>; tells a person once, however often it happens.';

create index notifications_recipient_id_read_created_at_id_idx
    on notifications (recipient_id, read, created_at desc, id desc);
create index notifications_recipient_id_created_at_id_idx on notifications (recipient_id, created_at desc, id desc);
create index notifications_unread_idx on notifications (recipient_id, created_at desc, id desc) where not read;
create index notifications_sender_id_idx on notifications (sender_id) where sender_id is not null;

create trigger notifications_touch_updated_at before update on notifications
    for each row execute function touch_updated_at();
