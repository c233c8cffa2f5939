-- What is good once and was used, on whichever pod: an attempt to sign in by another provider, the challenge that a passkey
-- signs. What it is travels with the browser, sealed; what is kept of it is a hash, until it would be refused as too old.

create table used_once (
    mark    bytea          not null,
    expires timestamptz(3) not null,
    constraint used_once_pkey primary key (mark),
    constraint used_once_mark_check check (octet_length(mark) = 32)
);

create index used_once_expires_idx on used_once (expires);
