-- The trail tells the API key by which somebody has acted, and is looked through by key and by request.

set local lock_timeout = '3s';

alter table audit.audit_logs add column api_key_id uuid;
comment on column audit.audit_logs.api_key_id is 'No foreign key: the trail outlives the key.';

-- Writers wait while these are made, as long as it takes to read the trail once.
create index audit_logs_api_key_id_idx
    on audit.audit_logs (api_key_id, "timestamp" desc, id desc) where api_key_id is not null;
create index audit_logs_request_id_idx on audit.audit_logs (request_id) where request_id is not null;

-- As before, and the key.
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
    insert into audit.audit_logs
        (table_name, record_id, operation, old_values, new_values, user_id, api_key_id, request_id)
    values (
        tg_table_schema || '.' || tg_table_name,
        record_id,
        tg_op::audit.operation,
        before,
        after,
        nullif(current_setting('app.user_id', true), '')::uuid,
        nullif(current_setting('app.api_key_id', true), '')::uuid,
        nullif(current_setting('app.request_id', true), ''));
    return null;
end
$$;
