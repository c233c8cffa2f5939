-- Profiles are edited like settings, so that a client can say which version it has seen.

alter table profiles add column version integer not null default 0;

create trigger profiles_touch_version before update on profiles for each row execute function touch_version();
