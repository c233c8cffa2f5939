-- What one transaction changes it changes at one moment, that of its beginning, as what it makes: a mutation's rows tell
-- the same. Only a row that somebody else has changed since then keeps the later moment, as it never goes back.

-- As before, but for the moment.
create or replace function touch_updated_at() returns trigger
language plpgsql
as $$
begin
    if new is distinct from old then
        new.updated_at := greatest(now(), least(old.updated_at, clock_timestamp()));
    end if;
    return new;
end
$$;

-- As before, but for the moment.
create or replace function touch_post() returns trigger
language plpgsql
as $$
declare
    settled posts := new;
begin
    settled.view_count := old.view_count;
    settled.search := old.search;
    if settled is distinct from old then
        new.updated_at := greatest(now(), least(old.updated_at, clock_timestamp()));
        if new.version = old.version then
            new.version := old.version + 1;
        end if;
    end if;
    return new;
end
$$;
