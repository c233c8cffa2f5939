-- Takes V036 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U036__held_transactions.sql
-- How transactions have ended that spanned requests is known for as long as PostgreSQL knows it by their ids.

set local lock_timeout = '3s';

drop table public.held_transactions;

delete from public.flyway_schema_history where version = '036';
