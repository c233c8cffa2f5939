-- Takes V032 back, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U032__audited_keys.sql
-- By which key somebody has acted is lost.

set local lock_timeout = '3s';

create or replace function audit.record_change() returns trigger
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

drop index audit.audit_logs_request_id_idx;
drop index audit.audit_logs_api_key_id_idx;
alter table audit.audit_logs drop column api_key_id;

delete from flyway_schema_history where version = '032';
