-- Everyone follows up to eleven others; those with small numbers are followed most.
with drawn as (
    select distinct on (follower, followed) n, follower, followed,
           pg_temp.between(greatest(pg_temp.user_at(follower), pg_temp.user_at(followed)), pg_temp.the_end(),
                           pg_temp.chance(n, 'followed at')) as at
      from (select follower * 16 + f as n, follower,
                   pg_temp.pick_early(follower * 16 + f, 'followed', pg_temp.user_count()) as followed
              from generate_series(1, pg_temp.user_count()) as follower
             cross join generate_series(1, least(11, pg_temp.user_count() / 2)) as f) as draws
     where follower <> followed
     order by follower, followed, n
)
insert into follows (id, follower_id, following_id, created_at, updated_at)
select pg_temp.id(9, n, at), pg_temp.user_id(follower), pg_temp.user_id(followed), at, at
  from drawn
