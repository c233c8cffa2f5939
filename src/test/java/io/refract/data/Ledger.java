package io.refract.data;

import io.refract.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What rows there ought to be, and who may do what to them, without a database. Rows are known by their names.
final class Ledger {
    /// @param id null for nobody
    record Person(@Nullable UUID id, Role role) {
        boolean isStaff() {
            return id != null && role != Role.USER;
        }

        boolean isAdmin() {
            return id != null && role == Role.ADMIN;
        }

        boolean is(UUID other) {
            return other.equals(id);
        }
    }

    static final class Post {
        final UUID author;
        final Set<String> tags = new TreeSet<>();
        boolean published;
        boolean deleted;
        String excerpt = "-";
        String category = "-";

        Post(UUID author, boolean published) {
            this.author = author;
            this.published = published;
        }

        boolean isSeenBy(Person person) {
            return !deleted && (published || person.is(author) || person.isStaff());
        }

        boolean isChangedBy(Person person) {
            return person.is(author) || person.isAdmin();
        }

        boolean isDeletedBy(Person person) {
            return person.is(author) || person.isStaff();
        }
    }

    static final class Comment {
        final UUID author;
        final String post;
        boolean deleted;

        Comment(UUID author, String post) {
            this.author = author;
            this.post = post;
        }
    }

    final Map<String, String> tags = new TreeMap<>();
    final Map<String, String> categories = new TreeMap<>();
    final Map<String, Post> posts = new TreeMap<>();
    final Map<String, Comment> comments = new TreeMap<>();
    final Set<String> likes = new TreeSet<>();

    /// The same of the database.
    ///
    /// @param of what all names begin with
    static String sql(String of) {
        return """
                select 'tag ' || name || ' ' || coalesce(color, '-') from tags where name like '%1$s%%'
                union all select 'category ' || name || ' ' || coalesce(color, '-')
                  from categories where name like '%1$s%%'
                union all select concat_ws(' ', 'post', p.title, p.author_id, case when p.published then 'shown' end,
                    case when p.deleted_at is not null then 'deleted' end, coalesce(p.excerpt, '-'),
                    coalesce(c.name, '-'), '[' || coalesce((select string_agg(t.name, ', ' order by t.name collate "C")
                        from post_tags pt join tags t on t.id = pt.tag_id where pt.post_id = p.id), '') || ']')
                  from posts p left join categories c on c.id = p.category_id where p.title like '%1$s%%'
                union all select concat_ws(' ', 'comment', c.content, c.author_id, p.title,
                    case when c.deleted_at is not null then 'deleted' end)
                  from comments c join posts p on p.id = c.post_id where c.content like '%1$s%%'
                union all select concat_ws(' ', 'like', l.user_id, p.title)
                  from likes l join posts p on p.id = l.post_id where p.title like '%1$s%%'""".formatted(of);
    }

    /// A line for each row, sorted.
    List<String> lines() {
        var lines = new ArrayList<String>();
        tags.forEach((name, color) -> lines.add("tag " + name + " " + color));
        categories.forEach((name, color) -> lines.add("category " + name + " " + color));
        posts.forEach((title, post) -> lines.add("post " + title + " " + post.author
                + (post.published ? " shown" : "") + (post.deleted ? " deleted" : "") + " " + post.excerpt + " "
                + post.category + " " + post.tags));
        comments.forEach((content, comment) -> lines.add("comment " + content + " " + comment.author + " "
                + comment.post + (comment.deleted ? " deleted" : "")));
        likes.forEach(like -> lines.add("like " + like));
        return lines.stream().sorted().toList();
    }

    /// The post of a title that there is.
    Post post(String title) {
        return Objects.requireNonNull(posts.get(title));
    }

    Comment comment(String content) {
        return Objects.requireNonNull(comments.get(content));
    }

    void removeTag(String name) {
        tags.remove(name);
        posts.values().forEach(post -> post.tags.remove(name));
    }

    void removeCategory(String name) {
        categories.remove(name);
        posts.values().stream().filter(post -> post.category.equals(name)).forEach(post -> post.category = "-");
    }
}
