package io.refract.execute;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.function.Consumer;

/// The places that one statement takes, one after the other, before it is sent.
final class Entrance {
    private final List<Places> places;
    private final Asked asked;
    private int taken;

    /// @param places what is shared by fewest first
    Entrance(List<Places> places, Asked asked) {
        this.places = places;
        this.asked = asked;
    }

    /// Enters for whoever waits for the emitter.
    ///
    /// @param granted runs with all places taken; it must end in [#giveBack()] and [Turn#over]
    static void pass(Asked asked, Turn turn, UniEmitter<?> emitter, Consumer<Entrance> granted) {
        var entrance = new Entrance(asked.way().places(), asked);
        emitter.onTermination(asked::leave);
        entrance.enter(() -> granted.accept(entrance), places -> {
            var refusal = turn.refused(places);
            turn.over(asked);
            emitter.fail(refusal);
        });
    }

    /// @param granted runs with all places taken; it must end in [#giveBack()]
    /// @param refused runs with none taken, if one was not to be had in time or nobody waits any more
    void enter(Runnable granted, Consumer<Places> refused) {
        var wanted = places.get(taken);
        var leave = wanted.take(
                () -> {
                    taken++;
                    if (asked.isGone()) {
                        giveBack();
                        refused.accept(wanted);
                    } else if (taken < places.size()) {
                        enter(granted, refused);
                    } else {
                        granted.run();
                    }
                },
                () -> {
                    giveBack();
                    refused.accept(wanted);
                });
        if (leave != null) {
            asked.ifGone(leave);
        }
    }

    void giveBack() {
        while (taken > 0) {
            taken--;
            places.get(taken).giveBack();
        }
    }
}
