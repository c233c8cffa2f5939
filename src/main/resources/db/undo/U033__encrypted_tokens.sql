-- Takes V033 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U033__encrypted_tokens.sql
-- Programs before it do not encrypt and cannot decrypt: the tokens of providers go, and come back when users sign in.

set local lock_timeout = '3s';

update accounts set refresh_token = null, access_token = null, id_token = null
 where num_nonnulls(refresh_token, access_token, id_token) > 0;

alter table accounts
    drop constraint accounts_refresh_token_check,
    drop constraint accounts_access_token_check,
    drop constraint accounts_id_token_check,
    add constraint accounts_refresh_token_check check (length(refresh_token) <= 16384),
    add constraint accounts_access_token_check check (length(access_token) <= 16384),
    add constraint accounts_id_token_check check (length(id_token) <= 16384);

delete from flyway_schema_history where version = '033';
