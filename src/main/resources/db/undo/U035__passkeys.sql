-- Takes V035 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U035__passkeys.sql
-- Users who have nothing but passkeys sign in by a new password, which they get by mail.

set local lock_timeout = '3s';

drop table passkeys;

delete from flyway_schema_history where version = '035';
