-- Keys by which programs call for a user. A key is handed out once; what is kept of it is its hash, and how it begins, so that
-- its owner can tell it from others.

create table api_keys (
    id           uuid           not null default uuid_v7(),
    user_id      uuid           not null,
    name         text           not null,
    prefix       text           not null,
    key_hash     bytea          not null,
    scopes       jsonb          not null,
    expires_at   timestamptz(3),
    last_used_at timestamptz(3),
    revoked_at   timestamptz(3),
    created_at   timestamptz(3) not null default now(),
    constraint api_keys_pkey primary key (id),
    constraint api_keys_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint api_keys_key_hash_key unique (key_hash),
    constraint api_keys_name_check check (length(name) between 1 and 100),
    constraint api_keys_prefix_check check (length(prefix) between 1 and 20),
    constraint api_keys_key_hash_check check (octet_length(key_hash) = 32),
    constraint api_keys_scopes_check check (jsonb_typeof(scopes) = 'array')
);
comment on column api_keys.key_hash is 'SHA-256 of the key; the key itself is never stored.';
comment on column api_keys.last_used_at is 'Written once a minute at most.';

create index api_keys_user_id_idx on api_keys (user_id, created_at desc, id desc);

-- That a key is used is no change of it.
create trigger api_keys_audit_insert_delete after insert or delete on api_keys
    for each row execute function audit.record_change('key_hash', 'last_used_at');
create trigger api_keys_audit_update after update on api_keys
    for each row when (old.revoked_at is distinct from new.revoked_at)
    execute function audit.record_change('key_hash', 'last_used_at');
