-- Takes V025 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U025__mails.sql
-- Mails that have not been sent are lost, and nobody can choose a new password by one that has.

set local lock_timeout = '3s';

drop table password_resets;
drop table mails;

delete from flyway_schema_history where version = '025';
