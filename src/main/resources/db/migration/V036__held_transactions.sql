-- What has become of transactions that spanned requests: written within those that are committed, behind those that were
-- rolled back by whoever held them. So any pod can tell, whatever has become of that one.

create table public.held_transactions (
    id       uuid           not null,
    xid      xid8           not null,
    reason   text           not null,
    ended_at timestamptz(3) not null default clock_timestamp(),
    constraint held_transactions_pkey primary key (id),
    constraint held_transactions_reason_check
        check (reason in ('committed', 'rolled-back', 'timeout', 'idle-timeout', 'failed', 'pod-lost'))
);

create index held_transactions_ended_at_idx on public.held_transactions (ended_at);
