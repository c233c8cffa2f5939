-- Takes V024 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U024__email_verification_filled.sql
-- The moments stay: V023 knows them as well.

set local lock_timeout = '3s';

drop index users_verification_token_key;
alter table users
    drop constraint users_verification_token_check,
    drop constraint users_email_verified_check;

delete from flyway_schema_history where version = '024';
