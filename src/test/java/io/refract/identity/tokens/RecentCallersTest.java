package io.refract.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.access.Caller;
import io.refract.access.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentCallersTest {
    private static final Holder ADA = holder();
    private static final Holder BOB = holder();
    private static final Holder EVE = holder();

    private static Holder holder() {
        return Holder.of(UUID.randomUUID(), UUID.randomUUID());
    }

    private static Caller.SignedIn as(Holder holder, Role role) {
        return new Caller.SignedIn(holder.user(), role, holder.session(), Optional.empty());
    }

    private final AtomicLong nanos = new AtomicLong();
    private final RecentCallers roles = new RecentCallers(Duration.ofSeconds(5), 2, nanos::get);

    @Test
    void aRoleIsRememberedForFiveSecondsFromWhenItWasAskedFor() {
        var asked = roles.asking();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        roles.remember(ADA, as(ADA, Role.ADMIN), asked);

        nanos.set(Duration.ofSeconds(5).toNanos());
        assertThat(roles.of(ADA)).contains(as(ADA, Role.ADMIN));

        nanos.addAndGet(1);
        assertThat(roles.of(ADA)).isEmpty();
    }

    @Test
    void aRoleThatWasAskedForBeforeAChangeIsNotRemembered() {
        var asked = roles.asking();
        roles.forget(ADA);
        roles.remember(ADA, as(ADA, Role.ADMIN), asked);

        assertThat(roles.of(ADA)).isEmpty();
    }

    @Test
    void theFirstOneInGivesWayToTheOneTooMany() {
        for (var user : new Holder[] {ADA, BOB, EVE}) {
            roles.remember(user, as(user, Role.USER), roles.asking());
        }

        assertThat(roles.of(ADA)).isEmpty();
        assertThat(roles.of(BOB)).contains(as(BOB, Role.USER));
        assertThat(roles.of(EVE)).contains(as(EVE, Role.USER));
    }

    @Test
    void whatIsForgottenIsAskedForAgain() {
        roles.remember(ADA, as(ADA, Role.USER), roles.asking());
        roles.forget(ADA);

        assertThat(roles.of(ADA)).isEmpty();
    }

    @Test
    void aUserIsForgottenInAllSessionsAndNobodyElse() {
        var elsewhere = Holder.of(ADA.user(), UUID.randomUUID());
        roles.remember(elsewhere, as(elsewhere, Role.USER), roles.asking());
        roles.remember(BOB, as(BOB, Role.USER), roles.asking());
        roles.forget(Set.of(ADA.user()));

        assertThat(roles.of(elsewhere)).isEmpty();
        assertThat(roles.of(BOB)).contains(as(BOB, Role.USER));
    }

    @Test
    void whatWasGoodIsKnownUntilItIsFoundToBeGone() {
        roles.remember(ADA, as(ADA, Role.USER), roles.asking());
        nanos.set(Duration.ofMinutes(1).toNanos());
        assertThat(roles.knows(ADA)).isTrue();
        assertThat(roles.of(ADA)).isEmpty();

        roles.drop(ADA);

        assertThat(roles.knows(ADA)).isFalse();
    }
}
