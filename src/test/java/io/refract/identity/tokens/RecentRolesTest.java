package io.refract.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.access.Role;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentRolesTest {
    private static final Holder ADA = holder();
    private static final Holder BOB = holder();
    private static final Holder EVE = holder();

    private static Holder holder() {
        return Holder.of(UUID.randomUUID(), UUID.randomUUID());
    }

    private final AtomicLong nanos = new AtomicLong();
    private final RecentRoles roles = new RecentRoles(Duration.ofSeconds(5), 2, nanos::get);

    @Test
    void aRoleIsRememberedForFiveSecondsFromWhenItWasAskedFor() {
        var asked = roles.asking();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        roles.remember(ADA, Role.ADMIN, asked);

        nanos.set(Duration.ofSeconds(5).toNanos());
        assertThat(roles.of(ADA)).contains(Role.ADMIN);

        nanos.addAndGet(1);
        assertThat(roles.of(ADA)).isEmpty();
    }

    @Test
    void aRoleThatWasAskedForBeforeAChangeIsNotRemembered() {
        var asked = roles.asking();
        roles.forget(ADA);
        roles.remember(ADA, Role.ADMIN, asked);

        assertThat(roles.of(ADA)).isEmpty();
    }

    @Test
    void theFirstOneInGivesWayToTheOneTooMany() {
        for (var user : new Holder[] {ADA, BOB, EVE}) {
            roles.remember(user, Role.USER, roles.asking());
        }

        assertThat(roles.of(ADA)).isEmpty();
        assertThat(roles.of(BOB)).contains(Role.USER);
        assertThat(roles.of(EVE)).contains(Role.USER);
    }

    @Test
    void whatIsForgottenIsAskedForAgain() {
        roles.remember(ADA, Role.USER, roles.asking());
        roles.forget(ADA);

        assertThat(roles.of(ADA)).isEmpty();
    }

    @Test
    void aUserIsForgottenInAllSessionsAndNobodyElse() {
        var elsewhere = Holder.of(ADA.user(), UUID.randomUUID());
        roles.remember(elsewhere, Role.USER, roles.asking());
        roles.remember(BOB, Role.USER, roles.asking());
        roles.forget(ADA.user());

        assertThat(roles.of(elsewhere)).isEmpty();
        assertThat(roles.of(BOB)).contains(Role.USER);
    }
}
