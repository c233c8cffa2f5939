-- Takes V034 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U034__used_once.sql
-- What was used in the last minutes could be used again if V034 came back at once.

set local lock_timeout = '3s';

drop table used_once;

delete from flyway_schema_history where version = '034';
