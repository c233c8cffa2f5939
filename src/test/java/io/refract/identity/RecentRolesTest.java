package io.refract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.access.Role;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentRolesTest {
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final UUID EVE = UUID.randomUUID();

    private final AtomicLong nanos = new AtomicLong();
    private final RecentRoles roles = new RecentRoles(Duration.ofSeconds(5), 2, nanos::get);

    @Test
    void a_role_is_remembered_for_five_seconds_from_when_it_was_asked_for() {
        var asked = roles.asking();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        roles.remember(ADA, Role.ADMIN, asked);

        nanos.set(Duration.ofSeconds(5).toNanos());
        assertThat(roles.of(ADA)).contains(Role.ADMIN);

        nanos.addAndGet(1);
        assertThat(roles.of(ADA)).isEmpty();
    }

    @Test
    void a_role_that_was_asked_for_before_a_change_is_not_remembered() {
        var asked = roles.asking();
        roles.forget(ADA);
        roles.remember(ADA, Role.ADMIN, asked);

        assertThat(roles.of(ADA)).isEmpty();
    }

    @Test
    void the_first_one_in_gives_way_to_the_one_too_many() {
        for (var user : new UUID[] {ADA, BOB, EVE}) {
            roles.remember(user, Role.USER, roles.asking());
        }

        assertThat(roles.of(ADA)).isEmpty();
        assertThat(roles.of(BOB)).contains(Role.USER);
        assertThat(roles.of(EVE)).contains(Role.USER);
    }

    @Test
    void what_is_forgotten_is_asked_for_again() {
        roles.remember(ADA, Role.USER, roles.asking());
        roles.forget(ADA);

        assertThat(roles.of(ADA)).isEmpty();
    }
}
