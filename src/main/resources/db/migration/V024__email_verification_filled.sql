-- The second step, outside a transaction (see the .conf beside this file): what takes long holds no lock that writers wait for.
-- Every statement may be run again.

set lock_timeout = '3s';

-- Users who were verified before anybody noted when: at the latest when they were last changed. A thousand at a time, each
-- thousand in a transaction of its own, in the order of ids, so that nobody waits for long or in a circle.
create or replace procedure fill_email_verified(batch int)
language plpgsql
as $$
declare
    done uuid := '00000000-0000-0000-0000-000000000000';
    ids uuid[];
begin
    loop
        select array_agg(id order by id) into ids
          from (select id from public.users where id > done order by id limit batch) as next;
        exit when ids is null;
        perform from public.users
          where id = any(ids) and verified and email_verified is null order by id for no key update;
        update public.users set email_verified = updated_at
         where id = any(ids) and verified and email_verified is null;
        done := ids[cardinality(ids)];
        commit;
    end loop;
end
$$;

call fill_email_verified(1000);
drop procedure fill_email_verified(int);

-- What is true of new rows at once, and of old ones once they have been looked at, which takes no lock that writers mind.
alter table users drop constraint if exists users_email_verified_check;
alter table users add constraint users_email_verified_check check (verified = (email_verified is not null)) not valid;
alter table users validate constraint users_email_verified_check;
alter table users drop constraint if exists users_verification_token_check;
alter table users add constraint users_verification_token_check check (
    octet_length(verification_token) = 32 and verification_expires is not null
    or verification_token is null and verification_expires is null) not valid;
alter table users validate constraint users_verification_token_check;

drop index concurrently if exists users_verification_token_key;
create unique index concurrently users_verification_token_key on users (verification_token)
    where verification_token is not null;

reset lock_timeout;
