alter table users enable trigger user;
alter table categories enable trigger user;
alter table tags enable trigger user;
alter table posts enable trigger user;
alter table post_tags enable trigger user;
alter table comments enable trigger user;
alter table likes enable trigger user;
alter table follows enable trigger user;

-- These work whoever writes.
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
