-- Attempts to sign in by another provider that have ended: each ends once, on whichever pod. What an attempt is travels with
-- the browser, sealed; what is kept of it is the hash of its nonce, until it would be refused as too old.

create table used_attempts (
    attempt bytea          not null,
    expires timestamptz(3) not null,
    constraint used_attempts_pkey primary key (attempt),
    constraint used_attempts_attempt_check check (octet_length(attempt) = 32)
);

create index used_attempts_expires_idx on used_attempts (expires);
