package io.refract.oracle;

import io.refract.access.Caller;
import io.refract.access.Role;
import java.util.ArrayList;
import java.util.List;

/// Changes of what a caller may not see, and of nothing else, as SQL for an owner whose triggers are off. Values that
/// have to be unique are left alone where a write may meet them: that one is taken cannot be kept from whoever
/// wants it.
record Unseen(Caller caller, Dice dice) {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /// Different each time.
    List<String> changes() {
        var all = new ArrayList<String>();
        accounts(all);
        if (!caller.isAdmin()) {
            people(all);
            trail(all);
            if (!caller.isStaff()) {
                drafts(all);
            }
        }
        deleted(all);
        return dice.some(all, all.size());
    }

    private String me() {
        return "'" + caller.userId().map(Object::toString).orElse(NOBODY) + "'::uuid";
    }

    private String word() {
        return "'Hidden " + dice.below(100_000) + "'";
    }

    private String number() {
        return String.valueOf(dice.below(1000));
    }

    /// A few rows by chance.
    private String some() {
        return " and hashtext(id::text || '" + dice.below(1_000_000) + "') % " + dice.one(1, 2, 3) + " = 0";
    }

    private void accounts(List<String> all) {
        all.add("update accounts set provider = " + word() + " where user_id <> " + me() + some());
        all.add("insert into accounts (user_id, type, provider, provider_account_id) select id, 'oidc', " + word()
                + ", id::text from users where id <> " + me() + some());
    }

    private void people(List<String> all) {
        var others = " where id <> " + me();
        var theirs = " where user_id <> " + me();
        var hiding = " and id in (select user_id from user_settings where profile_private)";
        all.add("update users set email = 'hidden" + number() + "' || id || '@example.org'" + others + some());
        all.add(
                "update users set verified = not verified, email_verified = case when verified then null else now() end,"
                        + " version = version + " + number()
                        + ", last_login = now(), updated_at = now()" + others + some());
        all.add("update users set name = " + word() + ", bio = " + word() + others + hiding);
        all.add("update users set role = '" + dice.one(Role.values()) + "', created_at = created_at - interval '"
                + number() + " days'" + others + hiding);
        all.add("update user_settings set language = 'xx', theme = 'DARK', push_notifications = not push_notifications"
                + theirs + some());
        all.add("delete from user_settings" + theirs + " and not profile_private" + some());
        all.add("insert into user_settings (user_id) select id from users" + others
                + " and id not in (select user_id from user_settings)" + some());
        all.add("update profiles set avatar = " + word() + theirs
                + " and user_id in (select user_id from user_settings where profile_private)");
        all.add("delete from profiles" + theirs
                + " and user_id in (select user_id from user_settings where profile_private)");
        all.add("update notifications set title = " + word()
                + ", read = not read, type = 'SYSTEM' where recipient_id <> " + me() + some());
        all.add("delete from notifications where recipient_id <> " + me() + some());
        all.add("insert into notifications (recipient_id, type, title, message) select id, 'SYSTEM', " + word()
                + ", 'm' from users" + others + some());
        all.add("insert into sessions (user_id, session_token, expires) select id, id || " + word()
                + ", now() + interval '1 day' from users" + others + some());
    }

    private void trail(List<String> all) {
        all.add(
                "insert into audit.audit_logs (table_name, record_id, operation, user_id) select 'public.users', id::text,"
                        + " 'UPDATE', id from users");
    }

    private void drafts(List<String> all) {
        var drafts = " (not published or deleted_at is not null) and author_id <> " + me();
        var ofDrafts = " post_id in (select id from posts where" + drafts + ")";
        all.add("update posts set title = " + word() + ", content = " + word() + ", view_count = view_count + "
                + number()
                + ", version = version + 1, created_at = created_at - interval '1 day', featured = not featured where"
                + drafts + some());
        all.add("update posts set category_id = (select id from categories order by hashtext(id::text || " + word()
                + ") limit 1) where" + drafts + some());
        all.add("insert into posts (title, content, slug, author_id) select " + word() + ", 'c', 'hidden-' || id, id"
                + " from users where id <> " + me() + some());
        all.add("update comments set content = " + word() + ", version = version + 1 where" + ofDrafts + some());
        all.add("insert into comments (content, post_id, author_id) select " + word()
                + ", id, author_id from posts where" + drafts + some());
        all.add("delete from post_tags where" + ofDrafts);
        all.add("insert into post_tags (post_id, tag_id) select p.id, t.id from posts p, tags t where"
                + drafts.replace("author_id", "p.author_id") + " and hashtext(t.name || " + word()
                + ") % 3 = 0 on conflict do nothing");
    }

    private void deleted(List<String> all) {
        all.add("update posts set title = " + word() + ", view_count = " + number()
                + ", featured = not featured where deleted_at is not null");
        all.add("update comments set content = " + word() + " where deleted_at is not null");
        all.add("insert into comments (content, post_id, author_id, deleted_at) select " + word()
                + ", id, author_id, now() from posts where deleted_at is null" + some());
        all.add("insert into posts (title, content, slug, author_id, published, deleted_at) select " + word()
                + ", 'c', 'gone-' || id, id, true, now() from users where id is not null" + some());
    }
}
