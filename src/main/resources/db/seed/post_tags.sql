-- One to four tags each; the first tags are by far the most popular.
insert into post_tags (post_id, tag_id)
select distinct pg_temp.post_id(n), pg_temp.tag_id(pg_temp.pick_early(n * 4 + t, 'tag', pg_temp.tag_count()))
  from generate_series(1, pg_temp.post_count()) as n
 cross join lateral generate_series(1, pg_temp.pick(n, 'tags', 4)) as t
