insert into profiles (id, user_id, avatar, address, created_at, updated_at)
select pg_temp.id(5, n, pg_temp.user_at(n)), pg_temp.user_id(n),
       'https://images.example.com/avatars/' || n || '.png',
       row(
           pg_temp.pick(n, 'street number', 200) || ' '
               || pg_temp.choose(n, 'street', array['Linden Road', 'Harbour Street', 'Mill Lane', 'Station Square']),
           pg_temp.choose(n, 'city', array['Vienna', 'Lisbon', 'Oslo', 'Turin', 'Ghent', 'Osaka']),
           null,
           (10000 + pg_temp.pick(n, 'zip', 89999))::text,
           pg_temp.choose(n, 'country', array['Austria', 'Portugal', 'Norway', 'Italy', 'Belgium', 'Japan']))::address,
       pg_temp.user_at(n), pg_temp.user_at(n)
  from generate_series(1, pg_temp.user_count()) as n
