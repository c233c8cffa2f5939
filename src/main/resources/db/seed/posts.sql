-- Twelve ways to begin and 25 subjects make 300 titles before one comes again, as another part. A text of 1 KB is ten
-- sentences out of sixteen.
with numbered as (
    select n, pg_temp.subject(n) as subject, pg_temp.is_published(n) as published, pg_temp.post_at(n) as created_at
      from generate_series(1, pg_temp.post_count()) as n
),
titled as (
    select *,
           (array['A field guide to ', 'What nobody tells you about ', 'Five lessons from ', 'Measuring ',
                  'The case for ', 'The case against ', 'Debugging ', 'A gentle introduction to ',
                  'How we replaced ', 'Living with ', 'Ten mistakes with ', 'Understanding '])[1 + n % 12]
               || subject || case when n >= 300 then ', part ' || n / 300 + 1 else '' end as title
      from numbered
),
sentences as (
    select n, string_agg(replace(
               (array[
                   'Most teams meet %s late, usually on the day that something breaks in front of a customer.',
                   'The documentation explains every option of %s, and none of the reasons to choose one.',
                   'We measured %s for a month before we changed anything, and the numbers surprised all of us.',
                   'There is an easy version of %s, and it works until two requests arrive in the same millisecond.',
                   'If you remember one thing about %s, let it be this: write down what must never happen.',
                   'Our first attempt at %s looked elegant in review and fell over under the load of a Monday morning.',
                   'A good test for %s fails for exactly one reason, and says that reason in a sentence.',
                   'The cost of %s is rarely where people look for it; profile first and argue afterwards.',
                   'Half of the bugs that we found in %s were really misunderstandings about time.',
                   'Nobody thanks you for %s when it works, which is how you know that it does.',
                   'We drew %s on a whiteboard, erased what we could not explain, and shipped the rest.',
                   'The database already knows how to do most of %s, and it does not forget on a Friday evening.',
                   'Retrying is a promise: with %s you have to be able to say what happens the second time.',
                   'Every abstraction over %s leaks somewhere; choose the leak that you can live with.',
                   'In the end the smallest change to %s was worth more than the rewrite that we had planned.',
                   'Read the plan, not the query: %s behaves the way it is executed and not the way it is written.'
               ])[pg_temp.pick(n * 10 + s, 'sentence', 16)], '%s', subject),
               case when s = 5 then E'\n\n' else ' ' end order by s) as content
      from numbered cross join generate_series(1, 10) as s
     group by n
)
insert into posts (id, title, content, excerpt, published, featured, view_count, slug, meta_title, meta_description,
                   published_at, author_id, category_id, created_at, updated_at)
select pg_temp.post_id(n), title, content,
       'Notes on ' || subject || ' from a year of running it in production.',
       published,
       published and pg_temp.chance(n, 'featured') < 0.08,
       case when published then floor(power(pg_temp.chance(n, 'views'), 4) * 20000)::int else 0 end,
       public.slugify(title),
       case when pg_temp.chance(n, 'meta') < 0.5 then title || ' | Refract' end,
       case when pg_temp.chance(n, 'meta') < 0.5 then 'What we learned about ' || subject || '.' end,
       case when published then
           pg_temp.between(created_at, created_at + interval '10 days', pg_temp.chance(n, 'published at')) end,
       pg_temp.user_id(pg_temp.pick(n, 'author', pg_temp.user_count())),
       case when pg_temp.chance(n, 'categorized') < 0.9 then
           pg_temp.category_id(pg_temp.pick(n, 'category', pg_temp.category_count())) end,
       created_at, created_at
  from titled join sentences using (n)
