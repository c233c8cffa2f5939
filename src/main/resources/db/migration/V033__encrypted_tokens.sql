-- Tokens of providers are stored encrypted, which makes them longer: up to four bytes a character, and four characters for
-- three bytes of that. What was stored before stays as it is until `rotate-encryption` has run.

set local lock_timeout = '3s';

alter table accounts
    drop constraint accounts_refresh_token_check,
    drop constraint accounts_access_token_check,
    drop constraint accounts_id_token_check,
    add constraint accounts_refresh_token_check check (length(refresh_token) <= 90000),
    add constraint accounts_access_token_check check (length(access_token) <= 90000),
    add constraint accounts_id_token_check check (length(id_token) <= 90000);

comment on column accounts.refresh_token is 'Encrypted by the application: enc1.<key>.<...>. Never leaves the server.';
comment on column accounts.access_token is 'Encrypted by the application: enc1.<key>.<...>. Never leaves the server.';
comment on column accounts.id_token is 'Encrypted by the application: enc1.<key>.<...>. Never leaves the server.';
