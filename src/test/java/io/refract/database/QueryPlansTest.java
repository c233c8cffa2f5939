package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.operations.SampleData;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lists and counts of the API are answered from indexes once there is enough to choose from.
class QueryPlansTest extends OnMigratedDatabase {
    private static final int SCALE = 100;

    @BeforeAll
    void fill() throws SQLException {
        SampleData.load(owner.connection(), SCALE, false, line -> {});
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            newest posts      | "posts_(shown|published)_created_at_id_idx" | select * from posts where published and deleted_at is null and (created_at, id) < ('2025-06-01', uuid_v7()) order by created_at desc, id desc limit 21
            oldest posts      | "posts_(shown|published)_created_at_id_idx" | select * from posts where published and deleted_at is null and (created_at, id) > ('2025-06-01', uuid_v7()) order by created_at, id limit 21
            drafts of mine, too | posts_created_at_id_idx                   | select * from posts where (published or author_id = :user) and deleted_at is null order by created_at desc, id desc limit 21
            popular posts     | posts_view_count_id_idx                     | select * from posts where published and deleted_at is null and (view_count, id) < (500, uuid_v7()) order by view_count desc, id desc limit 21
            featured posts    | posts_featured_idx                          | select * from posts where published and featured and deleted_at is null order by created_at desc, id desc limit 21
            posts of a category | posts_category_id_created_at_id_idx       | select * from posts where published and deleted_at is null and category_id = :category order by created_at desc, id desc limit 21
            posts of an author | posts_author_id                            | select * from posts where deleted_at is null and author_id = :user order by created_at desc, id desc limit 21
            posts of a tag    | post_tags_tag_id_post_id_idx                | select * from posts p where published and deleted_at is null and exists (select from post_tags pt join tags t on t.id = pt.tag_id where pt.post_id = p.id and t.slug = 'tag-500') order by created_at desc, id desc limit 21
            post by slug      | posts_slug_key                              | select * from posts where slug = 'some-slug' and deleted_at is null
            search            | posts_search_idx                            | select * from posts where search @@ websearch_to_tsquery('english', 'native images') and deleted_at is null order by ts_rank(search, websearch_to_tsquery('english', 'native images')) desc, id desc limit 21
            title contains    | posts_title_trgm_idx                        | select * from posts where title like '%native images, part 17%' and deleted_at is null
            title without case | posts_title_without_case_trgm_idx          | select * from posts where without_case(title) like without_case('%Native images, PART 17%') and deleted_at is null
            popular tags      | tag_post_counts_posts_name_tag_id_idx       | select t.id, c.posts from tag_post_counts c join tags t on t.id = c.tag_id where c.posts > 0 order by c.posts desc, c.name, c.tag_id limit 20
            users             | users_created_at_id_idx                     | select * from users u where deleted_at is null and not exists (select from user_settings s where s.user_id = u.id and s.profile_private) order by created_at desc, id desc limit 21
            user by e-mail    | users_email_key                             | select * from users where without_case(email) = without_case('Ada@Example.com') and deleted_at is null
            user by username  | users_username_key                          | select * from users where username = 'ada.berg' and deleted_at is null
            names contain     | users_name_trgm_idx                         | select * from users where without_case(name) like without_case('%ada xyz%') and deleted_at is null
            followers         | follows_following_id_created_at_id_idx      | select * from follows where following_id = :user order by created_at desc, id desc limit 21
            following         | follows_follower_id_created_at_id_idx       | select * from follows where follower_id = :user order by created_at desc, id desc limit 21
            comments          | comments_top_level_idx                      | select * from comments where post_id = :post and parent_id is null and deleted_at is null order by created_at, id limit 21
            all comments      | comments_post_id                            | select * from comments where post_id = :post and deleted_at is null order by created_at, id limit 21
            replies           | comments_parent_id                          | select * from comments where parent_id = :comment and deleted_at is null order by created_at, id limit 21
            comments of a user | comments_author_id                         | select * from comments where author_id = :user and deleted_at is null order by created_at desc, id desc limit 21
            comment count     | Index Only Scan using comments_post_id_created_at_id_idx | select count(*) from comments where post_id = :post and deleted_at is null
            likes of a post   | Index Only Scan using likes_post_id_idx     | select count(*) from likes where post_id = :post
            likes of a comment | Index Only Scan using likes_comment_id_idx | select count(*) from likes where comment_id = :comment
            likes of a user   | Index Only Scan using likes_user_id         | select count(*) from likes where user_id = :user
            published posts of a user | Index Only Scan using posts_author_id_published_idx | select count(*) from posts where author_id = :user and published and deleted_at is null
            comments of a user counted | Index Only Scan using comments_author_id_created_at_id_idx | select count(*) from comments where author_id = :user and deleted_at is null
            followers counted | Index Only Scan using follows_following_id_created_at_id_idx | select count(*) from follows where following_id = :user
            notifications     | notifications_recipient_id_created_at_id_idx | select * from notifications where recipient_id = :user order by created_at desc, id desc limit 21
            unread            | notifications_recipient_id_read_created_at_id_idx | select * from notifications where recipient_id = :user and not read order by created_at desc, id desc limit 21
            """)
    void isAnsweredFromAnIndex(String what, String index, String sql) {
        var plan = String.join("\n", app.column("explain " + bound(sql)));

        assertThat(plan).as(what).containsPattern(index).doesNotContain("Seq Scan on posts", "Seq Scan on comments");
    }

    private String bound(String sql) {
        return sql.replace(":user", some("users where username = 'ada.berg'"))
                .replace(":category", some("categories"))
                .replace(":post", some("posts where published"))
                .replace(":comment", some("comments where parent_id is null"));
    }

    private String some(String from) {
        return "'" + app.text("select id from " + from + " order by id limit 1") + "'";
    }
}
