-- Mails that are to be sent, written in the transaction of what causes them; a row goes when its mail has been handed over. No
-- row holds a secret: what a mail says is made when it is sent.

create table mails (
    id         uuid           not null default uuid_v7(),
    kind       text           not null,
    user_id    uuid,
    email      text,
    attempts   integer        not null default 0,
    due        timestamptz(3) not null default now(),
    created_at timestamptz(3) not null default now(),
    constraint mails_pkey primary key (id),
    constraint mails_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint mails_kind_check check (length(kind) between 1 and 50),
    constraint mails_email_check check (length(email) <= 254),
    constraint mails_recipient_check check (num_nonnulls(user_id, email) = 1)
);
comment on column mails.email is 'As somebody has asked for it, whether it is a user''s or not.';
comment on column mails.due is 'When the next attempt is due; while one is being made, when it is taken for lost.';

create index mails_due_idx on mails (due);

-- One of a kind for each recipient: whoever asks again has that one sent.
create unique index mails_user_id_kind_key on mails (user_id, kind) where user_id is not null;
create unique index mails_email_kind_key on mails (public.without_case(email), kind) where email is not null;

-- Who may choose a new password, by what was sent to which address.

create table password_resets (
    user_id uuid           not null,
    token   bytea          not null,
    email   text           not null,
    expires timestamptz(3) not null,
    constraint password_resets_pkey primary key (user_id),
    constraint password_resets_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
    constraint password_resets_token_key unique (token),
    constraint password_resets_token_check check (octet_length(token) = 32)
);
comment on column password_resets.token is 'The hash of the token; the token itself is never stored.';
