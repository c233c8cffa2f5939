-- Posts and how they are sorted into categories and tags.

create table categories (
    id          uuid             not null default uuid_v7(),
    name        text             not null,
    slug        text collate "C" not null,
    description text,
    color       text,
    parent_id   uuid,
    version     integer          not null default 0,
    created_at  timestamptz(3)   not null default now(),
    updated_at  timestamptz(3)   not null default now(),
    constraint categories_pkey primary key (id),
    constraint categories_parent_id_fkey foreign key (parent_id) references categories (id) on delete set null,
    constraint categories_name_key unique (name),
    constraint categories_slug_key unique (slug),
    constraint categories_name_check check (length(name) <= 100 and name ~ '\S'),
    constraint categories_slug_check check (length(slug) <= 120 and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint categories_description_check check (length(description) <= 1000),
    constraint categories_color_check check (length(color) between 1 and 32)
);

create index categories_parent_id_idx on categories (parent_id);

create trigger categories_default_slug before insert on categories
    for each row when (new.slug is null) execute function default_slug('name', 'category');
create trigger categories_lock_tree before update of parent_id on categories
    for each statement execute function lock_tree();
create trigger categories_refuse_cycle before insert or update of parent_id on categories
    for each row when (new.parent_id is not null) execute function refuse_cycle();
create trigger categories_touch_updated_at before update on categories
    for each row execute function touch_updated_at();
create trigger categories_touch_version before update on categories
    for each row execute function touch_version();

create table tags (
    id          uuid             not null default uuid_v7(),
    name        text             not null,
    slug        text collate "C" not null,
    description text,
    color       text,
    created_at  timestamptz(3)   not null default now(),
    updated_at  timestamptz(3)   not null default now(),
    constraint tags_pkey primary key (id),
    constraint tags_name_key unique (name),
    constraint tags_slug_key unique (slug),
    constraint tags_name_check check (length(name) <= 100 and name ~ '\S'),
    constraint tags_slug_check check (length(slug) <= 120 and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint tags_description_check check (length(description) <= 1000),
    constraint tags_color_check check (length(color) between 1 and 32)
);

create trigger tags_default_slug before insert on tags
    for each row when (new.slug is null) execute function default_slug('name', 'tag');
create trigger tags_touch_updated_at before update on tags for each row execute function touch_updated_at();

create table posts (
    id               uuid             not null default uuid_v7(),
    title            text             not null,
    content          text             not null,
    excerpt          text,
    published        boolean          not null default false,
    featured         boolean          not null default false,
    view_count       integer          not null default 0,
    slug             text collate "C" not null,
    meta_title       text,
    meta_description text,
    published_at     timestamptz(3),
    author_id        uuid             not null,
    category_id      uuid,
    version          integer          not null default 0,
    created_at       timestamptz(3)   not null default now(),
    updated_at       timestamptz(3)   not null default now(),
    deleted_at       timestamptz(3),
    search           tsvector         not null generated always as (
        setweight(to_tsvector('pg_catalog.english', title), 'A')
        || setweight(to_tsvector('pg_catalog.english', coalesce(excerpt, '')), 'B')
        || setweight(to_tsvector('pg_catalog.english', content), 'C')) stored,
    constraint posts_pkey primary key (id),
    constraint posts_author_id_fkey foreign key (author_id) references users (id) on delete cascade,
    constraint posts_category_id_fkey foreign key (category_id) references categories (id) on delete set null,
    constraint posts_title_check check (length(title) <= 200 and title ~ '\S'),
    -- A tsvector holds at most 1 MB: text of this length always fits.
    constraint posts_content_check check (length(content) <= 100000),
    constraint posts_excerpt_check check (length(excerpt) <= 500),
    constraint posts_slug_check check (length(slug) <= 120 and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint posts_meta_title_check check (length(meta_title) <= 200),
    constraint posts_meta_description_check check (length(meta_description) <= 500),
    constraint posts_view_count_check check (view_count >= 0)
);

create unique index posts_slug_key on posts (slug) where deleted_at is null;
-- Pages of what everyone sees, of everything (staff and authors see drafts), of the most read, of the featured few.
create index posts_published_created_at_id_idx on posts (published, created_at desc, id desc) where deleted_at is null;
create index posts_created_at_id_idx on posts (created_at desc, id desc) where deleted_at is null;
create index posts_view_count_id_idx on posts (view_count desc, id desc) where deleted_at is null;
create index posts_featured_idx on posts (created_at desc, id desc) where featured and deleted_at is null;
create index posts_author_id_created_at_id_idx on posts (author_id, created_at desc, id desc) where deleted_at is null;
create index posts_category_id_created_at_id_idx on posts (category_id, created_at desc, id desc)
    where deleted_at is null;
-- Counts of what an author has published.
create index posts_author_id_published_idx on posts (author_id) where published and deleted_at is null;
-- The foreign keys' own: deleting a user or a category has to find deleted posts as well.
create index posts_author_id_idx on posts (author_id);
create index posts_category_id_idx on posts (category_id);
create index posts_search_idx on posts using gin (search) where deleted_at is null;
create index posts_title_trgm_idx on posts using gin (title gin_trgm_ops) where deleted_at is null;

-- Publishing sets the time once: neither a later write nor unpublishing and publishing again moves it.
create function set_published_at() returns trigger
language plpgsql
as $$
begin
    if tg_op = 'UPDATE' and old.published_at is not null then
        new.published_at := old.published_at;
    elsif new.published then
        new.published_at := coalesce(new.published_at, now());
    end if;
    return new;
end
$$;

-- As touch_updated_at and touch_version, but for views: they are rolled up from post_view_increments and are no change
-- of the post's own state. The generated column is not yet computed when this runs.
create function touch_post() returns trigger
language plpgsql
as $$
declare
    settled posts := new;
begin
    settled.view_count := old.view_count;
    settled.search := old.search;
    if settled is distinct from old then
        new.updated_at := clock_timestamp();
        if new.version = old.version then
            new.version := old.version + 1;
        end if;
    end if;
    return new;
end
$$;

create trigger posts_default_slug before insert on posts
    for each row when (new.slug is null) execute function default_slug('title', 'post', 'deleted_at is null');
create trigger posts_set_published_at before insert or update on posts
    for each row execute function set_published_at();
create trigger posts_touch before update on posts for each row execute function touch_post();

create table post_tags (
    post_id uuid not null,
    tag_id  uuid not null,
    constraint post_tags_pkey primary key (post_id, tag_id),
    constraint post_tags_post_id_fkey foreign key (post_id) references posts (id) on delete cascade,
    constraint post_tags_tag_id_fkey foreign key (tag_id) references tags (id) on delete cascade
);

create index post_tags_tag_id_post_id_idx on post_tags (tag_id, post_id);

-- A post's tags are part of its state: changing them raises its version, unless this transaction has written the post
-- already (and with it raised the version).
create function touch_tagged_posts() returns trigger
language plpgsql
as $$
begin
    update public.posts
       set version = version + 1
     where id in (select post_id from changed)
       and xmin::text <> (pg_current_xact_id()::text::numeric % 4294967296)::text;
    return null;
end
$$;

create trigger post_tags_touch_posts_on_insert after insert on post_tags
    referencing new table as changed for each statement execute function touch_tagged_posts();
create trigger post_tags_touch_posts_on_delete after delete on post_tags
    referencing old table as changed for each statement execute function touch_tagged_posts();

-- Views are only ever appended here, so that readers of a popular post do not queue for its row; a job adds them to
-- posts.view_count.
create table post_view_increments (
    id         bigint         not null generated always as identity,
    post_id    uuid           not null,
    count      integer        not null default 1,
    created_at timestamptz(3) not null default now(),
    constraint post_view_increments_pkey primary key (id),
    constraint post_view_increments_post_id_fkey foreign key (post_id) references posts (id) on delete cascade,
    constraint post_view_increments_count_check check (count > 0)
);

create index post_view_increments_post_id_idx on post_view_increments (post_id);
