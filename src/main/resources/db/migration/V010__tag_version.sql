-- Tags are edited like categories, so that a client can say which version it has seen.

alter table tags add column version integer not null default 0;

create trigger tags_touch_version before update on tags for each row execute function touch_version();
