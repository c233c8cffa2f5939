-- How many live published posts each tag has, kept by the database, so that asking for the most popular tags costs the
-- same however many posts there are.
--
-- Thousands may publish posts of one tag at once, so nobody who writes touches a tag's count: changes are only ever
-- appended, and a job adds them up. Whichever way a row is written, its changes commit with it.

-- Moved into tag_post_counts by fold_tag_post_changes(). Without a foreign key, whose check would cost each write more
-- than all the rest: what is left of a deleted tag is dropped when it is folded.
create table tag_post_changes (
    id     bigint  not null generated always as identity,
    tag_id uuid    not null,
    change integer not null,
    constraint tag_post_changes_pkey primary key (id)
);

-- The name stands here again so that one index gives the order, ties included.
create table tag_post_counts (
    tag_id uuid   not null,
    name   text   not null,
    posts  bigint not null default 0,
    constraint tag_post_counts_pkey primary key (tag_id),
    constraint tag_post_counts_tag_id_fkey foreign key (tag_id) references tags (id) on delete cascade
);

create index tag_post_counts_posts_name_tag_id_idx on tag_post_counts (posts desc, name, tag_id) where posts > 0;

-- AFTER INSERT OR UPDATE of a tag.
create function keep_tag_post_count() returns trigger
language plpgsql
as $$
begin
    insert into public.tag_post_counts (tag_id, name) values (new.id, new.name)
        on conflict (tag_id) do update set name = excluded.name;
    return null;
end
$$;

-- BEFORE DELETE and AFTER UPDATE of a post that everybody saw, or that everybody sees from now on. A deletion takes the
-- rows of post_tags along, which then have no post to look at: it is counted while they are there. The row is locked by
-- then, so that whoever gives the post a tag has either been waited for or waits.
create function count_shown_post() returns trigger
language plpgsql
as $$
begin
    insert into public.tag_post_changes (tag_id, change)
    select tag_id, case when tg_op = 'UPDATE' and new.published and new.deleted_at is null then 1 else -1 end
      from public.post_tags
     where post_id = old.id;
    return old;
end
$$;

-- AFTER INSERT OR DELETE of post_tags. A post's tags are part of its state: changing them raises its version, unless this
-- transaction has written the post already (and with it raised the version). That also locks the post, and only then is
-- it looked at whether it counts: whoever publishes it at the same moment sees its tags or comes before.
--
-- Rows that a replica or a load writes raise no version, but they count.
create function record_post_tags() returns trigger
language plpgsql
as $$
begin
    -- A statement that replaces a post's tags deletes none of them more often than not.
    if tg_op = 'DELETE' and not exists (select from changed) then
        return null;
    end if;
    if current_setting('session_replication_role') <> 'replica' then
        update public.posts
           set version = version + 1
         where id in (select post_id from changed)
           and xmin <> pg_current_xact_id()::xid;
    end if;
    insert into public.tag_post_changes (tag_id, change)
    select c.tag_id, case when tg_op = 'INSERT' then count(*) else - count(*) end
      from changed c join public.posts p on p.id = c.post_id
     where p.published and p.deleted_at is null
     group by c.tag_id;
    return null;
end
$$;

-- AFTER UPDATE of post_tags, which only a person does.
create function record_moved_post_tags() returns trigger
language plpgsql
as $$
begin
    if current_setting('session_replication_role') <> 'replica' then
        update public.posts
           set version = version + 1
         where id in (select post_id from removed union select post_id from added)
           and xmin <> pg_current_xact_id()::xid;
    end if;
    insert into public.tag_post_changes (tag_id, change)
    select c.tag_id, sum(c.change)
      from (select post_id, tag_id, -1 as change from removed union all select post_id, tag_id, 1 from added) c
      join public.posts p on p.id = c.post_id
     where p.published and p.deleted_at is null
     group by c.tag_id
    having sum(c.change) <> 0;
    return null;
end
$$;

-- Whoever changes counts takes it, so that the changes of a tag are added once.
create function lock_tag_post_counts() returns void
language sql volatile
as $$
    select pg_advisory_xact_lock(hashtextextended('public.tag_post_counts', 0))
$$;

-- AFTER TRUNCATE of post_tags.
create function forget_tag_posts() returns trigger
language plpgsql
as $$
begin
    perform public.lock_tag_post_counts();
    delete from public.tag_post_changes;
    update public.tag_post_counts set posts = 0 where posts <> 0;
    return null;
end
$$;

-- Adds the oldest changes to the counts, at most so many, and gives their number; 0 if another does it at the moment.
-- The changes of a tag that is being renamed or deleted are left for the next time: this waits for nobody, and nobody
-- waits for it longer than it takes.
create function fold_tag_post_changes(most integer) returns bigint
language plpgsql
as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('public.tag_post_counts', 0)) then
        return 0;
    end if;
    with waiting as materialized (
        select id, tag_id from public.tag_post_changes order by id limit most
    ), free as materialized (
        select tag_id from public.tag_post_counts
         where tag_id in (select tag_id from waiting)
           for no key update skip locked
    ), moved as (
        delete from public.tag_post_changes
         where id in (
            select w.id from waiting w
             where w.tag_id in (select tag_id from free)
                or not exists (select from public.tag_post_counts c where c.tag_id = w.tag_id))
        returning tag_id, change
    ), sums as (
        select tag_id, sum(change) as change from moved group by tag_id
    ), counted as (
        update public.tag_post_counts c
           set posts = c.posts + s.change
          from sums s
         where c.tag_id = s.tag_id and s.change <> 0
    )
    select count(*) into folded from moved;
    return folded;
end
$$;

-- Counts anew, for rows that were written while triggers were off. One snapshot shows the changes that are dropped and
-- the posts that are counted; what commits later is counted later.
create function recount_tag_posts() returns void
language plpgsql
as $$
begin
    lock table public.post_tags in access share mode;
    perform public.lock_tag_post_counts();
    with known as (
        delete from public.tag_post_changes
    ), counted as (
        select pt.tag_id, count(*) as posts
          from public.post_tags pt join public.posts p on p.id = pt.post_id
         where p.published and p.deleted_at is null
         group by pt.tag_id
    )
    insert into public.tag_post_counts (tag_id, name, posts)
    select t.id, t.name, coalesce(c.posts, 0)
      from public.tags t left join counted c on c.tag_id = t.id
        on conflict (tag_id) do update set name = excluded.name, posts = excluded.posts;
end
$$;

create trigger tags_keep_post_count_on_insert after insert on tags
    for each row execute function keep_tag_post_count();
create trigger tags_keep_post_count_on_update after update on tags
    for each row when (old.name <> new.name or old.id <> new.id) execute function keep_tag_post_count();
create trigger posts_count_tags_on_update after update on posts
    for each row when ((old.published and old.deleted_at is null) <> (new.published and new.deleted_at is null))
    execute function count_shown_post();
create trigger posts_count_tags_on_delete before delete on posts
    for each row when (old.published and old.deleted_at is null) execute function count_shown_post();

drop trigger post_tags_touch_posts_on_insert on post_tags;
drop trigger post_tags_touch_posts_on_delete on post_tags;
drop function touch_tagged_posts();

create trigger post_tags_record_insert after insert on post_tags
    referencing new table as changed for each statement execute function record_post_tags();
create trigger post_tags_record_delete after delete on post_tags
    referencing old table as changed for each statement execute function record_post_tags();
create trigger post_tags_record_update after update on post_tags
    referencing old table as removed new table as added for each statement execute function record_moved_post_tags();
create trigger post_tags_forget after truncate on post_tags
    for each statement execute function forget_tag_posts();

-- Also where a load or a replica writes, which leaves other triggers out.
alter table tags
    enable always trigger tags_keep_post_count_on_insert,
    enable always trigger tags_keep_post_count_on_update;
alter table posts
    enable always trigger posts_count_tags_on_update,
    enable always trigger posts_count_tags_on_delete;
alter table post_tags
    enable always trigger post_tags_record_insert,
    enable always trigger post_tags_record_delete,
    enable always trigger post_tags_record_update,
    enable always trigger post_tags_forget;

select recount_tag_posts();
