-- Takes V031 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U031__verified_without_moment.sql
-- Who was verified without a moment gets that of the last change.

set local lock_timeout = '3s';

update users set email_verified = updated_at where verified and email_verified is null;
alter table users drop constraint users_email_verified_check;
alter table users add constraint users_email_verified_check check (verified = (email_verified is not null));
comment on column users.email_verified is 'When the address was proved; null exactly where verified is false.';

delete from flyway_schema_history where version = '031';
