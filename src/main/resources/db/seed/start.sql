set local timezone = 'UTC';

-- Slugs are given, all users are live, and neither audit entries nor versions are wanted for rows that nobody wrote.
-- finish.sql turns the triggers on again, in the same transaction.
alter table users disable trigger user;
alter table categories disable trigger user;
alter table tags disable trigger user;
alter table posts disable trigger user;
alter table post_tags disable trigger user;
alter table comments disable trigger user;
alter table likes disable trigger user;
alter table follows disable trigger user;
