-- Takes V035 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U035__used_attempts.sql
-- An attempt that has ended in the last minutes could end again if V035 came back at once.

set local lock_timeout = '3s';

drop table used_attempts;

delete from flyway_schema_history where version = '035';
