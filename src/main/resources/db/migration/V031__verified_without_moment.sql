-- A program that brings rows in with triggers switched off (a bulk load, a replica that becomes the database) may know that
-- an address was proved and not when. It is no reason to refuse the row: only a moment without the proof is. Outside a
-- transaction (see the .conf beside this file), as the rows are read again; every statement may be run again.

set lock_timeout = '3s';

alter table users drop constraint if exists users_email_verified_check;
alter table users add constraint users_email_verified_check check (verified or email_verified is null) not valid;
alter table users validate constraint users_email_verified_check;
comment on column users.email_verified is
    'When the address was proved; null where verified is false, or where a load that passed the triggers by did not say.';

reset lock_timeout;
