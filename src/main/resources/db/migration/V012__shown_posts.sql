-- Posts that everybody sees, by the order of their lists and by id.

-- Lists do not walk over the drafts that lie between: however many there are, PostgreSQL prices the index that begins
-- with `published` like one in random order, and would rather read the drafts and drop them.
create index posts_shown_created_at_id_idx on posts (created_at desc, id desc) where published and deleted_at is null;

-- Comments are counted with posts that are shown. With both indexes what a user has commented on is counted without
-- reading a row of either table, which was half of what the statement for a user with all counts costs.
create index posts_shown_id_idx on posts (id) where published and deleted_at is null;

drop index comments_author_id_created_at_id_idx;
create index comments_author_id_created_at_id_idx on comments (author_id, created_at desc, id desc) include (post_id)
    where deleted_at is null;
