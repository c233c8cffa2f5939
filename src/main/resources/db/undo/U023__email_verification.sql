-- Takes V023 back, after V024, by the owner: psql "$DATABASE_OWNER_URL" -v ON_ERROR_STOP=1 -1 -f U023__email_verification.sql
-- Whether users are verified stays; when they were is lost.

set local lock_timeout = '3s';

drop trigger users_audit_insert_delete on users;
drop trigger users_audit_update on users;
create trigger users_audit_insert_delete after insert or delete on users
    for each row execute function audit.record_change('password_hash');
create trigger users_audit_update after update on users
    for each row when (old.version <> new.version) execute function audit.record_change('password_hash');

create or replace function touch_user() returns trigger
language plpgsql
as $$
declare
    settled users := new;
begin
    settled.last_login := old.last_login;
    if settled is distinct from old then
        new.updated_at := greatest(now(), least(old.updated_at, clock_timestamp()));
        if new.version = old.version then
            new.version := old.version + 1;
        end if;
    end if;
    return new;
end
$$;

create or replace function unverify_new_address() returns trigger
language plpgsql
as $$
begin
    if new.verified = old.verified then
        new.verified := false;
    end if;
    return new;
end
$$;

drop trigger users_verified_on_insert on users;
drop trigger users_verified_on_update on users;
drop function note_email_verified();

alter table users
    drop column email_verified,
    drop column verification_token,
    drop column verification_expires;

delete from flyway_schema_history where version = '023';
