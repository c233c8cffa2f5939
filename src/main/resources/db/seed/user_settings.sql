-- One in ten keeps the profile private.
insert into user_settings (id, user_id, profile_private, email_notifications, push_notifications, theme, language,
                           timezone, created_at, updated_at)
select pg_temp.id(6, n, pg_temp.user_at(n)), pg_temp.user_id(n),
       n % 10 = 7,
       pg_temp.chance(n, 'email notifications') < 0.7,
       pg_temp.chance(n, 'push notifications') < 0.5,
       pg_temp.choose(n, 'theme', array['LIGHT', 'DARK', 'SYSTEM'])::theme,
       pg_temp.choose(n, 'language', array['en', 'de', 'fr', 'pt']),
       pg_temp.choose(n, 'timezone', array['UTC', 'Europe/Vienna', 'Asia/Tokyo']),
       pg_temp.user_at(n), pg_temp.user_at(n)
  from generate_series(1, pg_temp.user_count()) as n
