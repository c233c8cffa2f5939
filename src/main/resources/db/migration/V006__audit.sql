-- Who changed what, and when. Triggers write the trail; the application's role can only read it.

create schema audit;

create type audit.operation as enum ('INSERT', 'UPDATE', 'DELETE');

create table audit.audit_logs (
    id          uuid            not null default public.uuid_v7(),
    table_name  text            not null,
    record_id   text            not null,
    operation   audit.operation not null,
    old_values  jsonb,
    new_values  jsonb,
    user_id     uuid,
    request_id  text,
    "timestamp" timestamptz(3)  not null default now(),
    constraint audit_logs_pkey primary key (id, "timestamp")
) partition by range ("timestamp");
comment on column audit.audit_logs.user_id is 'No foreign key: the trail outlives the user.';

create index audit_logs_table_name_record_id_idx
    on audit.audit_logs (table_name, record_id, "timestamp" desc, id desc);
create index audit_logs_user_id_idx on audit.audit_logs (user_id, "timestamp" desc, id desc);
create index audit_logs_timestamp_idx on audit.audit_logs ("timestamp" desc, id desc);

-- Takes what no month's partition takes, so that a late job fails no write.
create table audit.audit_logs_default partition of audit.audit_logs default;

-- Makes the partitions of this month and of the given number of months ahead; gives the number made. Rows that waited
-- in the default partition move to the new ones. Months are those of UTC.
create function audit.ensure_partitions(months_ahead int default 3) returns int
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    made int := 0;
    first_day timestamptz;
    next_first_day timestamptz;
    partition text;
begin
    if months_ahead not between 0 and 24 then
        raise exception 'months_ahead must be between 0 and 24, not %', months_ahead
            using errcode = 'invalid_parameter_value';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('audit.ensure_partitions', 0));
    for month in 0..months_ahead loop
        first_day := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => month))
            at time zone 'UTC';
        next_first_day := (first_day at time zone 'UTC' + interval '1 month') at time zone 'UTC';
        partition := 'audit_logs_' || to_char(first_day at time zone 'UTC', 'YYYY_MM');
        continue when to_regclass('audit.' || partition) is not null;

        execute format('create table audit.%I (like audit.audit_logs including defaults)', partition);
        lock table audit.audit_logs_default in access exclusive mode;
        execute format(
            'with moved as (delete from audit.audit_logs_default
                             where "timestamp" >= $1 and "timestamp" < $2 returning *)
             insert into audit.%I select * from moved', partition)
            using first_day, next_first_day;
        execute format('alter table audit.audit_logs attach partition audit.%I for values from (%L) to (%L)',
            partition, first_day, next_first_day);
        made := made + 1;
    end loop;
    return made;
end
$$;

select audit.ensure_partitions();

-- AFTER INSERT, UPDATE OR DELETE: one row of the trail, without the columns named as arguments (secrets, and what can
-- be computed). An update records only the columns that changed, and nothing where none did.
--
-- Runs as the owner, because the application's role may not insert; hence the fixed search path, and hence nobody else
-- may attach it to a table.
create function audit.record_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
    left_out constant text[] := coalesce(tg_argv[0:], '{}');
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - left_out end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - left_out end;
    record_id constant text := coalesce(after, before) ->> 'id';
    changed text[];
begin
    if tg_op = 'UPDATE' then
        select array_agg(key) into changed
          from jsonb_each(after) as now_has (key, value)
         where before -> key is distinct from value;
        if changed is null then
            return null;
        end if;
        select jsonb_object_agg(key, before -> key), jsonb_object_agg(key, after -> key) into before, after
          from unnest(changed) as key;
    end if;
    insert into audit.audit_logs (table_name, record_id, operation, old_values, new_values, user_id, request_id)
    values (
        tg_table_schema || '.' || tg_table_name,
        record_id,
        tg_op::audit.operation,
        before,
        after,
        nullif(current_setting('app.user_id', true), '')::uuid,
        nullif(current_setting('app.request_id', true), ''));
    return null;
end
$$;

revoke all on function audit.record_change() from public;

-- On tables with a version, a change of state is exactly what raises it: counting views is none.
create trigger users_audit_insert_delete after insert or delete on users
    for each row execute function audit.record_change('password_hash');
create trigger users_audit_update after update on users
    for each row when (old.version <> new.version) execute function audit.record_change('password_hash');

create trigger posts_audit_insert_delete after insert or delete on posts
    for each row execute function audit.record_change('search', 'view_count');
create trigger posts_audit_update after update on posts
    for each row when (old.version <> new.version) execute function audit.record_change('search', 'view_count');

create trigger comments_audit_insert_delete after insert or delete on comments
    for each row execute function audit.record_change();
create trigger comments_audit_update after update on comments
    for each row when (old.version <> new.version) execute function audit.record_change();

create trigger categories_audit_insert_delete after insert or delete on categories
    for each row execute function audit.record_change();
create trigger categories_audit_update after update on categories
    for each row when (old.version <> new.version) execute function audit.record_change();

create trigger tags_audit_insert_delete after insert or delete on tags
    for each row execute function audit.record_change();
create trigger tags_audit_update after update on tags
    for each row when (old is distinct from new) execute function audit.record_change();

-- Where one role owns the tables and serves requests, privileges cannot protect the trail: a trigger does.
create function audit.refuse_change() returns trigger
language plpgsql
as $$
begin
    raise exception 'The audit trail can be neither changed nor deleted'
        using errcode = 'insufficient_privilege';
end
$$;

do $$
begin
    if current_user = '${app_role}' then
        create trigger audit_logs_refuse_change before update or delete on audit.audit_logs
            for each row execute function audit.refuse_change();
        create trigger audit_logs_refuse_truncate before truncate on audit.audit_logs
            for each statement execute function audit.refuse_change();
    end if;
end
$$;
