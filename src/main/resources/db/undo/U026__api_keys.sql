-- Takes V026 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U026__api_keys.sql
-- All API keys are good for nothing then; what they have done stays in the trail.

set local lock_timeout = '3s';

drop table api_keys;

delete from flyway_schema_history where version = '026';
