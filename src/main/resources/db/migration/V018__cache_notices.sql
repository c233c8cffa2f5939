-- Notices of pods that have changed rows and cannot tell Redis: as long as there is one, no pod uses the cache. One that
-- is past its time belongs to a pod that died; whoever finds it empties the cache and takes it down.

create table cache_notices (
    pod        uuid        not null,
    over_after timestamptz not null,
    constraint cache_notices_pkey primary key (pod)
);
