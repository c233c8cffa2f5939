-- Text that must show something does, whatever it is made of: U+00A0 and zero-width characters are no name.

-- Whether a text shows nothing: it is empty, or holds only separators (Z), controls (Cc), format characters (Cf), characters
-- that fonts are to ignore (Default_Ignorable_Code_Point), and U+2800, U+16FE4, U+1D159. The program has the same list in
-- io.refract.kernel.Text. \s depends on the version and on the database's locale; this does not.
create function is_blank(words text) returns boolean
language sql immutable strict parallel safe
as $$
    select words !~ '[^\u0001-\u0020\u007F-\u00A0\u00AD\u034F\u0600-\u0605\u061C\u06DD\u070F\u0890-\u0891\u08E2\u115F-\u1160\u1680\u17B4-\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\U000110BD\U000110CD\U00013430-\U0001343F\U00016FE4\U0001BCA0-\U0001BCA3\U0001D159\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]'
$$;

-- BEFORE INSERT OR UPDATE, where the column named by the argument breaks its rule: refuses the row as the column's check
-- would.
--
-- It is no check, because rows may be there that break the rule: they stay, and all else about them may change.
create function refuse_text() returns trigger
language plpgsql
as $$
begin
    raise exception 'The text of column "%" of "%" cannot be taken', tg_argv[0], tg_table_name
        using errcode = 'check_violation',
              schema = tg_table_schema,
              table = tg_table_name,
              constraint = tg_table_name || '_' || tg_argv[0] || '_check';
end
$$;

do $$
declare
    rule record;
begin
    for rule in
        select * from (values
            ('users', 'name', 'public.is_blank(new.name)'),
            -- In a path these two lead elsewhere, however they are encoded
            ('users', 'username', 'new.username in (''.'', ''..'')'),
            ('categories', 'name', 'public.is_blank(new.name)'),
            ('categories', 'color', 'public.is_blank(new.color)'),
            ('tags', 'name', 'public.is_blank(new.name)'),
            ('tags', 'color', 'public.is_blank(new.color)'),
            ('posts', 'title', 'public.is_blank(new.title)'),
            ('comments', 'content', 'public.is_blank(new.content)'),
            ('notifications', 'title', 'public.is_blank(new.title)')
        ) as rules (table_name, column_name, broken)
    loop
        execute format(
            'create trigger %1$I before insert on public.%2$I for each row when (%3$s)
                execute function public.refuse_text(%4$L)',
            rule.table_name || '_refuse_' || rule.column_name || '_on_insert',
            rule.table_name, rule.broken, rule.column_name);
        execute format(
            'create trigger %1$I before update of %5$I on public.%2$I for each row
                when (new.%5$I is distinct from old.%5$I and %3$s)
                execute function public.refuse_text(%4$L)',
            rule.table_name || '_refuse_' || rule.column_name || '_on_update',
            rule.table_name, rule.broken, rule.column_name, rule.column_name);
    end loop;
end
$$;
