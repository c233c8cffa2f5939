-- The first answer to a request that carried an Idempotency-Key. status is null while that request still runs; after
-- locked_until it counts as lost and another may take the key over.

create table idempotency_keys (
    caller       text           not null,
    key          text           not null,
    method       text           not null,
    path         text           not null,
    request_hash bytea          not null,
    status       smallint,
    headers      jsonb,
    body         bytea,
    created_at   timestamptz(3) not null default now(),
    locked_until timestamptz(3) not null,
    constraint idempotency_keys_pkey primary key (caller, key),
    constraint idempotency_keys_caller_check check (length(caller) between 1 and 200),
    constraint idempotency_keys_key_check check (length(key) between 1 and 255),
    constraint idempotency_keys_status_check check (status between 200 and 599)
);

create index idempotency_keys_created_at_idx on idempotency_keys (created_at);
