-- When a user has proved to own the e-mail address, and with what they can. The first of two steps, which takes each lock for
-- a moment only and fails rather than have everybody wait behind it: see docs/migrations.md.

set local lock_timeout = '3s';

-- Columns without a default that would have to be computed: no row is written.
alter table users
    add column email_verified       timestamptz(3),
    add column verification_token   bytea,
    add column verification_expires timestamptz(3);
comment on column users.email_verified is 'When the address was proved; null exactly where verified is false.';
comment on column users.verification_token is 'The hash of the token; the token itself is never stored.';

-- BEFORE INSERT OR UPDATE, where verified changes: the moment follows, whoever writes, be it a version of the program that
-- does not know it.
create function note_email_verified() returns trigger
language plpgsql
as $$
begin
    new.email_verified := case when new.verified then now() end;
    return new;
end
$$;

create trigger users_verified_on_insert before insert on users
    for each row when (new.verified <> (new.email_verified is not null)) execute function note_email_verified();
create trigger users_verified_on_update before update on users
    for each row when (new.verified <> old.verified) execute function note_email_verified();

-- As before, and what was sent to the old address proves nothing of the new one.
create or replace function unverify_new_address() returns trigger
language plpgsql
as $$
begin
    if new.verified = old.verified then
        new.verified := false;
    end if;
    new.verification_token := null;
    new.verification_expires := null;
    return new;
end
$$;

-- As before, and what is kept for mails is no change of the user either.
create or replace function touch_user() returns trigger
language plpgsql
as $$
declare
    settled users := new;
begin
    settled.last_login := old.last_login;
    settled.email_verified := old.email_verified;
    settled.verification_token := old.verification_token;
    settled.verification_expires := old.verification_expires;
    if settled is distinct from old then
        new.updated_at := greatest(now(), least(old.updated_at, clock_timestamp()));
        if new.version = old.version then
            new.version := old.version + 1;
        end if;
    end if;
    return new;
end
$$;

-- The trail is told of no token.
drop trigger users_audit_insert_delete on users;
drop trigger users_audit_update on users;
create trigger users_audit_insert_delete after insert or delete on users
    for each row execute function audit.record_change('password_hash', 'verification_token', 'verification_expires');
create trigger users_audit_update after update on users
    for each row when (old.version <> new.version)
    execute function audit.record_change('password_hash', 'verification_token', 'verification_expires');
