-- Passkeys by which users sign in: the public half of a key pair, whose private half never leaves the user's device or the store
-- of its maker.

create table passkeys (
    id              uuid           not null default uuid_v7(),
    user_id         uuid           not null,
    credential_id   bytea          not null,
    public_key      bytea          not null,
    sign_count      bigint         not null,
    aaguid          uuid           not null,
    transports      text[]         not null default '{}',
    backup_eligible boolean        not null,
    backed_up       boolean        not null,
    name            text,
    last_used_at    timestamptz(3),
    created_at      timestamptz(3) not null default now(),
    constraint passkeys_pkey primary key (id),
    constraint passkeys_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint passkeys_credential_id_key unique (credential_id),
    constraint passkeys_credential_id_check check (octet_length(credential_id) between 1 and 1023),
    constraint passkeys_public_key_check check (octet_length(public_key) between 1 and 1024),
    constraint passkeys_sign_count_check check (sign_count between 0 and 4294967295),
    constraint passkeys_transports_check check (cardinality(transports) <= 10),
    constraint passkeys_name_check check (length(name) between 1 and 100)
);
comment on column passkeys.credential_id is 'What the authenticator calls it.';
comment on column passkeys.public_key is 'A COSE_Key (RFC 9052) in CBOR.';
comment on column passkeys.sign_count is 'As it was signed at last; 0 for authenticators that do not count.';
comment on column passkeys.aaguid is 'The authenticator''s model, where it tells it.';
comment on column passkeys.backed_up is 'Whether the private half is elsewhere, too, as it was signed at last.';

create index passkeys_user_id_idx on passkeys (user_id, created_at desc, id desc);

-- That a passkey is used is no change of it.
create trigger passkeys_audit_insert_delete after insert or delete on passkeys
    for each row execute function audit.record_change('public_key', 'sign_count', 'backed_up', 'last_used_at');
