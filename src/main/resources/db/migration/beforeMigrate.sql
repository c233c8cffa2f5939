-- Databases that others host keep extensions in a schema of their own, where V001 finds them. What the migrations call
-- public.unaccent is this then; whoever serves need not be let into that schema.
do $$
declare
    elsewhere name;
begin
    select n.nspname into elsewhere
      from pg_extension e join pg_namespace n on n.oid = e.extnamespace
     where e.extname = 'unaccent' and n.nspname <> 'public';
    if elsewhere is not null then
        execute format($f$
            create or replace function public.unaccent(words text) returns text
            language sql stable strict parallel safe security definer
            set search_path = pg_catalog, pg_temp
            as $s$ select %I.unaccent(%L::regdictionary, words) $s$
        $f$, elsewhere, quote_ident(elsewhere) || '.unaccent');
    end if;
end
$$;
