-- The application's role gets the statements that it needs and no more. Users, posts and comments are never deleted by
-- it: their deletion is soft.

grant usage on schema public, audit to "${app_role}";

grant select, insert, update on users, posts, comments to "${app_role}";
grant select, insert, update, delete on
    accounts, sessions, profiles, user_settings, follows,
    categories, tags, post_tags, post_view_increments,
    likes, notifications, idempotency_keys
    to "${app_role}";
grant select on audit.audit_logs to "${app_role}";

revoke all on function audit.ensure_partitions(int) from public;
grant execute on function audit.ensure_partitions(int) to "${app_role}";

-- Tables that later migrations add. Those of the trail stay readable only.
alter default privileges in schema public grant select, insert, update, delete on tables to "${app_role}";
alter default privileges in schema public grant usage, select on sequences to "${app_role}";
alter default privileges in schema audit grant select on tables to "${app_role}";
