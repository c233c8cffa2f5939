alter table users enable trigger user;
alter table categories enable trigger user;
alter table tags enable trigger user;
alter table posts enable trigger user;
alter table post_tags enable trigger user;
alter table comments enable trigger user;
alter table likes enable trigger user;
alter table follows enable trigger user;
