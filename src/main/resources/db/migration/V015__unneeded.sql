-- Unread notifications are found by notifications_recipient_id_read_created_at_id_idx as well: no list needs an index of
-- their own, which every notification and every reading of one had to write.
drop index notifications_unread_idx;

-- What is stored is what is written.
comment on column accounts.refresh_token is 'As it was written: not encrypted yet. Never leaves the server.';
comment on column accounts.access_token is 'As it was written: not encrypted yet. Never leaves the server.';
comment on column accounts.id_token is 'As it was written: not encrypted yet. Never leaves the server.';
