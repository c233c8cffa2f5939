package io.refract.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.refract.audit.AuditLog;
import io.refract.identity.Address;
import io.refract.identity.Profile;
import io.refract.identity.Theme;
import io.refract.identity.User;
import io.refract.identity.UserSettings;
import io.refract.notifications.Notification;
import io.refract.notifications.NotificationType;
import io.refract.taxonomy.Tag;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntityWritesTest {
    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void idsAreOfVersion7() {
        assertThat(newUser().id().version()).isEqualTo(7);
    }

    @Test
    void theDatabaseMakesTheSlugOfANewPostAndAChangeInTheSameSessionKeepsIt() {
        var post = new Post(newUser(), "Ten things about tuples", "They are immutable.");

        write(session -> session.persist(post).call(session::flush).invoke(() -> post.title("Eleven things")));

        assertThat(read(post).slug()).startsWith("ten-things-about-tuples");
        assertThat(read(post).title()).isEqualTo("Eleven things");
    }

    @Test
    void aFlushThatChangesColumnsAndTagsRaisesTheVersionOnce() {
        var tag = newTag();
        var post = new Post(newUser(), "Ten things about tuples", "They are immutable.");
        post.tags(List.of(tag));
        write(session -> session.persist(post));
        assertThat(read(post).version()).isZero();

        write(session -> find(session, post)
                .invoke(found -> found.tags(List.of()))
                .invoke(found -> found.published(true))
                .call(session::flush)
                .invoke(found -> found.title("Eleven things")));

        assertThat(read(post).version()).isEqualTo(2);
    }

    @Test
    void changingOnlyTheTagsRaisesTheVersionOfThePost() {
        var tag = newTag();
        var post = new Post(newUser(), "Untagged", "Yet.");
        write(session -> session.persist(post));

        write(session -> find(session, post).invoke(found -> found.tags(List.of(tag))));

        assertThat(read(post).version()).isEqualTo(1);
    }

    @Test
    void ofTwoEditsWithTheSameVersionOnlyOneWins() {
        var post = new Post(newUser(), "Contested", "By two.");
        write(session -> session.persist(post));

        var stale = write(session -> find(session, post));
        write(session -> find(session, post).invoke(found -> found.title("First")));
        stale.title("Second");

        assertThatThrownBy(() -> write(session -> session.merge(stale))).isInstanceOf(OptimisticLockException.class);
        assertThat(read(post).title()).isEqualTo("First");
    }

    /// Hibernate names composite types without their schema. The program itself writes none by entities.
    private static Uni<Integer> typesFound(Mutiny.Session session) {
        return session.createNativeQuery("set local search_path = public").executeUpdate();
    }

    @Test
    void anAddressSurvivesTheWayThereAndBackAndCanBeCleared() {
        var profile = new Profile(newUser());
        profile.address(new Address("1, \"Main\" (street) \\ back", "Wien", null, "1010", "AT"));
        write(session -> typesFound(session).chain(() -> session.persist(profile)));
        assertThat(read(Profile.class, profile.id()).address()).isEqualTo(profile.address());

        write(session -> typesFound(session)
                .chain(() -> session.find(Profile.class, profile.id()))
                .invoke(found -> found.address(null)));

        assertThat(read(Profile.class, profile.id()).address()).isNull();
    }

    @Test
    void enumsAndJsonAreStoredAsTheTypesOfPostgres() {
        var user = newUser();
        var settings = new UserSettings(user);
        settings.theme(Theme.DARK);
        var notification = new Notification(user, null, NotificationType.SYSTEM, "Welcome", "Have a look around.");
        notification.metadata(new JsonObject().put("step", 1));
        write(session -> session.persistAll(settings, notification));

        List<String> stored = write(session -> session.createNativeQuery("""
                        select s.theme || ' ' || n.type || ' ' || (n.metadata ->> 'step')
                          from public.user_settings s join public.notifications n on n.recipient_id = s.user_id
                         where s.user_id = ?1""", String.class)
                .setParameter(1, user.id())
                .getResultList());

        assertThat(stored).containsExactly("DARK SYSTEM 1");
    }

    @Test
    void writesLeaveTheirTrail() {
        var user = newUser();

        List<AuditLog> trail =
                write(session -> session.createSelectionQuery("from AuditLog where recordId = ?1", AuditLog.class)
                        .setParameter(1, user.id().toString())
                        .getResultList());

        assertThat(trail).hasSize(1);
    }

    private User newUser() {
        var user = new User(UUID.randomUUID() + "@example.com");
        write(session -> session.persist(user));
        return user;
    }

    private Tag newTag() {
        var tag = new Tag("tag " + UUID.randomUUID());
        write(session -> session.persist(tag));
        return tag;
    }

    private static Uni<Post> find(Mutiny.Session session, Post post) {
        return session.find(Post.class, post.id()).call(found -> session.fetch(found.tags()));
    }

    private Post read(Post post) {
        return read(Post.class, post.id());
    }

    private <T> T read(Class<T> type, UUID id) {
        return write(session -> session.find(type, id));
    }

    private <T> T write(Function<Mutiny.Session, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
