-- A session is a family of refresh tokens, each of which follows from the one before it. session_token is the hash of
-- what all of them have in common; what follows is about the last two.

alter table sessions
    add column secret_hash text,
    add column previous_hash text,
    add column nonce text,
    add column last_used timestamptz(3) not null default now(),
    add constraint sessions_secret_hash_check check (length(secret_hash) between 1 and 100),
    add constraint sessions_previous_hash_check check (length(previous_hash) between 1 and 100),
    add constraint sessions_nonce_check check (length(nonce) between 1 and 100);

comment on column sessions.session_token is 'The hash of what all tokens of the session begin with.';
comment on column sessions.secret_hash is 'The hash of the secret of the token that counts. Null: none does.';
comment on column sessions.previous_hash is 'The hash of the secret of the token before it.';
comment on column sessions.nonce is 'With the secret of the token before it, gives that of the token that counts.';
comment on column sessions.last_used is 'When the token that counts was given out.';

-- Signing in changes nothing about a user that anybody edits: neither the version nor the moment of the last change,
-- and so no entry of the trail.

create function touch_user() returns trigger
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

drop trigger users_touch_updated_at on users;
drop trigger users_touch_version on users;
create trigger users_touch before update on users for each row execute function touch_user();
