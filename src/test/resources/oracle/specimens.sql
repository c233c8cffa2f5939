-- A table with a column of every type that a model may have, which no model of Refract's own has yet.
create table specimens (
    id        uuid           not null primary key,
    code      text collate "C" not null unique,
    label     text,
    note      text           not null,
    small     integer,
    whole     integer        not null,
    big       bigint,
    ratio     double precision,
    amount    numeric(12, 4),
    open      boolean        not null,
    flag      boolean,
    moment    timestamptz(3),
    day       date,
    theme     theme,
    document  jsonb,
    data      jsonb          not null,
    words     text[],
    numbers   integer[]      not null,
    flags     boolean[],
    amounts   numeric[],
    days      date[],
    keys      uuid[],
    parent_id uuid           references specimens,
    owner_id  uuid           references users,
    unique (label, whole)
);

create table specimen_peers (
    near_id uuid not null references specimens,
    far_id  uuid not null references specimens,
    primary key (near_id, far_id)
);

grant select on specimens, specimen_peers to public;

create function pick(choices anyarray, n integer) returns anyelement language sql immutable as $$
    select choices[1 + abs(hashint4(n)) % cardinality(choices)]
$$;

insert into specimens (id, code, label, note, small, whole, big, ratio, amount, open, flag, moment, day, theme, document, data,
                       words, numbers, flags, amounts, days, keys, owner_id)
select md5('specimen' || n)::uuid,
       pick(array['a', 'B', 'c%', 'D_', 'e\', 'Zz'], n) || n,
       case when n % 7 = 0 then null
            else pick(array['', 'red', 'Red', 'RED', 'r_d', 'r%d', '100%', 'a\b', 'Ärger', 'ärger', 'straße', 'STRASSE', 'σίσυφος', 'ΣΊΣΥΦΟΣ',
                            E'e\u0301t\u00e9', E'\u00e9t\u00e9', E'\U0001F600', '日本', '''quoted''', '"double"', E'two\nlines'], n) end,
       pick(array['', 'Red', 'one', 'One two', '50%', 'under_score', 'back\slash', 'İstanbul', 'ı', 'ﬁ', E'tab\there', ' '], n * 3),
       nullif(n % 5 - 2, 0),
       n,
       pick(array[null, 0, -1, 9007199254740993, 4611686018427387904, -9223372036854775808, 42], n * 5),
       pick(array[null, 0, -0.25, 1.5, 1e10, 1234.75, -99.5], n * 7),
       pick(array[null, 0, 0.5, -12.3456, 1000, 99999999.9999, 0.0001], n * 11),
       n % 3 <> 0,
       pick(array[null, true, false], n * 13),
       pick(array[null, '2024-02-29T12:00:00Z', '2024-02-29T12:00:00.001Z', '1999-12-31T23:59:59.999Z', '0001-01-01T00:00:00Z',
                  '9999-12-31T23:59:59.999Z']::timestamptz[], n * 17),
       pick(array[null, '2024-02-29', '2024-03-01', '1969-12-31', '0001-01-01', '9999-12-31']::date[], n * 19),
       pick(array[null, 'LIGHT', 'DARK', 'SYSTEM']::theme[], n * 23),
       pick(array[null, 'null', 'true', 'false', '0', '1', '1.0', '-2.5', '1e2', '""', '"red"', '"Red"', '"r%d"', '"ärger"', '[]', '[null]', '[1, 2, 2]',
                  '[1.0, "red", null]', '["Red", {"a": 1, "b": [1]}]', '[[1], [2, 3]]', '{}', '{"a": null}', '{"a": 1}',
                  '{"a": "red", "b": {"c": [1, "x", null]}}', '{"a": {"b": "RED%"}, "": "empty", "0": "zero"}',
                  '{"b": {"c": []}, "a": [1, 2, 3]}']::jsonb[], n * 29),
       pick(array['null', '{}', '[]', '{"a": [{"b": 1}, {"b": 2}]}', '"under_score"', '17', '{"kind": "one", "count": 3}',
                  '{"kind": "two", "count": 3.0}', '{"kind": null}']::jsonb[], n * 31),
       case n % 6 when 0 then null when 1 then '{}' when 2 then '{red}' when 3 then '{red,Red,NULL}'
                  when 4 then '{"",%,"r_d"}' else '{red,red,ärger}' end::text[],
       case n % 5 when 0 then '{}' when 1 then '{1}' when 2 then '{1,2,3}' when 3 then '{3,3,NULL}' else '{-1,2}' end::integer[],
       case n % 4 when 0 then null when 1 then '{}' when 2 then '{t,f}' else '{t,NULL}' end::boolean[],
       case n % 4 when 0 then null when 1 then '{}' when 2 then '{1.0,2.50}' else '{0.0001,1}' end::numeric[],
       case n % 3 when 0 then null when 1 then '{}' else '{2024-02-29,1969-12-31}' end::date[],
       case n % 3 when 0 then null when 1 then '{}' else '{00000000-0000-0000-0000-000000000001,ffffffff-ffff-ffff-ffff-ffffffffffff}' end::uuid[],
       case when n % 4 = 0 then null else (select id from users order by id offset n % 9 limit 1) end
from generate_series(1, 60) n;

-- Trees, some of them deep, and rows that belong to nothing.
update specimens s set parent_id = p.id
from (select id, row_number() over (order by id) as place from specimens) p,
     (select id, row_number() over (order by id) as place from specimens) o
where o.id = s.id and o.place % 5 <> 0 and p.place = o.place / 3;

insert into specimen_peers
select a.id, b.id
from specimens a, specimens b
where a.whole % 2 = 0 and abs(hashtext(a.code || b.code)) % 12 = 0;
