package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.catalog.Catalog;
import io.refract.execute.ConstraintNames;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CatalogConstraintsTest {
    @Inject
    Catalog catalog;

    private ConstraintNames.Subject subject(String table, String constraint, String column) {
        return new CatalogConstraints(catalog)
                .subject("public", table, constraint, column)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "users, users_pkey, user, id",
        "users, users_email_key, user, email",
        "users, users_username_key, user, username",
        "users, users_username_check, user, username",
        "users, users_name_check, user, name",
        "user_settings, user_settings_user_id_key, userSettings, userId",
        "user_settings, user_settings_timezone_check, userSettings, timezone",
        "profiles, profiles_user_id_fkey, profile, userId",
        "profiles, profiles_address_check, profile, address",
        "accounts, accounts_provider_provider_account_id_key, account, provider providerAccountId",
        "accounts, accounts_provider_check, account, provider",
        "follows, follows_follower_id_following_id_key, follow, followerId followingId",
        "follows, follows_no_self_check, follow, ''",
        "categories, categories_name_key, category, name",
        "categories, categories_parent_id_fkey, category, parentId",
        "categories, categories_no_cycle_check, category, parentId",
        "tags, tags_slug_key, tag, slug",
        "post_tags, post_tags_pkey, postTag, postId tagId",
        "posts, posts_slug_key, post, slug",
        "posts, posts_meta_title_check, post, metaTitle",
        "posts, posts_author_id_fkey, post, authorId",
        "comments, comments_parent_id_fkey, comment, parentId",
        "likes, likes_user_id_post_id_key, like, userId postId",
        "likes, likes_user_id_comment_id_key, like, userId commentId",
        "likes, likes_exactly_one_target_check, like, ''",
        "notifications, notifications_title_check, notification, title",
    })
    void aConstraintNamesItsFields(String table, String constraint, String model, String fields) {
        var expected = fields.isEmpty() ? List.<String>of() : List.of(fields.split(" "));

        assertThat(subject(table, constraint, "")).isEqualTo(new ConstraintNames.Subject(model, expected));
    }

    @Test
    void aColumnThatTheErrorNamesNeedsNoConstraint() {
        assertThat(subject("posts", "", "meta_title").fields()).containsExactly("metaTitle");
        assertThat(subject("posts", "", "unknown").fields()).isEmpty();
    }

    @Test
    void hiddenFieldsAreNotNamed() {
        assertThat(subject("notifications", "notifications_dedupe_key_key", "").fields())
                .isEmpty();
        assertThat(subject("users", "", "password_hash").fields()).isEmpty();
    }

    @Test
    void aTableThatIsNoModelHasNoSubject() {
        assertThat(new CatalogConstraints(catalog)
                        .subject("public", "post_view_increments", "post_view_increments_pkey", ""))
                .isEmpty();
        assertThat(new CatalogConstraints(catalog).subject("audit", "users", "users_pkey", ""))
                .isEmpty();
    }
}
