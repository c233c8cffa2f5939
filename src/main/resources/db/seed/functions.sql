-- What the other files draw on. Every value follows from the number of its row and a word, never from chance or the
-- clock, so that the same scale gives the same rows on every server.

-- How many rows there are at this scale.
create or replace function pg_temp.user_count() returns int language sql stable
    return 10 * current_setting('seed.scale')::int;
create or replace function pg_temp.category_count() returns int language sql stable
    return least(3 * current_setting('seed.scale')::int, 50);
create or replace function pg_temp.tag_count() returns int language sql stable
    return least(10 * current_setting('seed.scale')::int, 2000);
create or replace function pg_temp.post_count() returns int language sql stable
    return 50 * current_setting('seed.scale')::int;

-- A number from 0 (included) to 1 (excluded).
create or replace function pg_temp.chance(n bigint, word text) returns double precision language sql immutable
    return ('x' || substr(md5(word || n), 1, 8))::bit(32)::bigint / 4294967296.0::double precision;
-- A number from 1 to size.
create or replace function pg_temp.pick(n bigint, word text, size int) returns int language sql immutable
    return 1 + floor(pg_temp.chance(n, word) * size)::int;
-- The same, small numbers more often than great ones.
create or replace function pg_temp.pick_early(n bigint, word text, size int) returns int language sql immutable
    return 1 + floor(power(pg_temp.chance(n, word), 2) * size)::int;
create or replace function pg_temp.choose(n bigint, word text, among text[]) returns text language sql immutable
    return among[pg_temp.pick(n, word, cardinality(among))];

-- The moment when all of it ends: fixed, and long past.
create or replace function pg_temp.the_end() returns timestamptz language sql immutable
    return timestamptz '2025-12-31 12:00:00+00';
create or replace function pg_temp.between(first timestamptz, last timestamptz, part double precision)
    returns timestamptz language sql immutable
    return to_timestamp(floor((extract(epoch from first)
        + (extract(epoch from last) - extract(epoch from first)) * part::numeric) * 1000) / 1000);

-- An id of version 7: the row's moment, the kind of row, the row's number.
create or replace function pg_temp.id(kind int, n bigint, moment timestamptz) returns uuid language sql immutable
    return (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0')
        || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid;
create or replace function pg_temp.is_sample(id uuid, kind int) returns boolean language sql immutable
    return substr(id::text, 15, 6) = '7' || lpad(to_hex(kind), 3, '0') || '-8';

create or replace function pg_temp.user_at(n bigint) returns timestamptz language sql immutable
    return pg_temp.between('2023-01-01 00:00:00+00', '2024-12-31 00:00:00+00', pg_temp.chance(n, 'user at'));
create or replace function pg_temp.user_id(n bigint) returns uuid language sql immutable
    return pg_temp.id(1, n, pg_temp.user_at(n));
create or replace function pg_temp.category_id(n bigint) returns uuid language sql immutable
    return pg_temp.id(2, n, '2022-12-01 00:00:00+00');
create or replace function pg_temp.tag_id(n bigint) returns uuid language sql immutable
    return pg_temp.id(3, n, '2022-12-02 00:00:00+00');
create or replace function pg_temp.post_at(n bigint) returns timestamptz language sql immutable
    return pg_temp.between('2025-01-01 00:00:00+00', '2025-12-20 00:00:00+00', pg_temp.chance(n, 'post at'));
create or replace function pg_temp.post_id(n bigint) returns uuid language sql immutable
    return pg_temp.id(4, n, pg_temp.post_at(n));
create or replace function pg_temp.is_published(n bigint) returns boolean language sql immutable
    return pg_temp.chance(n, 'published') < 0.88;

-- What posts are about.
create or replace function pg_temp.subject(n bigint) returns text language sql immutable
    return (array[
        'connection pools', 'event loops', 'lateral joins', 'cursor pages', 'cache invalidation',
        'partial indexes', 'optimistic locks', 'row-level security', 'prepared statements', 'back-pressure',
        'schema migrations', 'idempotent writes', 'query plans', 'audit trails', 'read replicas',
        'structured logs', 'health checks', 'native images', 'integration tests', 'feature flags',
        'rate limits', 'full-text search', 'soft deletion', 'graceful shutdown', 'slow queries'])[1 + n % 25];
