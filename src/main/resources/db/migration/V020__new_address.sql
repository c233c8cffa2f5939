-- A new address of a user is not verified: nobody has proved to own it. Another spelling of the old one is the old one.
-- An administrator may say otherwise in the same breath if the old one was not verified either.

create function unverify_new_address() returns trigger
language plpgsql
as $$
begin
    if new.verified = old.verified then
        new.verified := false;
    end if;
    return new;
end
$$;

create trigger users_unverify_new_address before update of email on users
    for each row when (public.without_case(new.email) <> public.without_case(old.email))
    execute function unverify_new_address();
