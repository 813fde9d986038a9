-- A rebuild puts new tables in the place of the live ones, which only their owner may do. Runs after every start, so that the tables of
-- later migrations are given away too. Whoever migrates is a member of jalon_app, and may still alter them.
do $$
declare
    name text;
begin
    for name in
        select tablename from pg_tables
         where schemaname = 'read' and tableowner <> 'jalon_app' and pg_has_role(tableowner, 'usage')
    loop
        execute format('alter table read.%I owner to jalon_app', name);
    end loop;
end
$$;
