package io.refract.cache;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// Stands where the table of notices stands, which belongs to another package and has a test of its own there.
final class Board implements Notices {
    private final ConcurrentMap<UUID, Long> notices = new ConcurrentHashMap<>();
    private volatile boolean gone;

    /// The database is away from now on.
    void lose() {
        gone = true;
    }

    void find() {
        gone = false;
    }

    @Override
    public Uni<List<Notice>> read() {
        return answer(() -> notices.entrySet().stream()
                .map(up -> new Notice(up.getKey(), up.getValue().toString(), up.getValue() - System.nanoTime() < 0))
                .toList());
    }

    @Override
    public Uni<Void> putUp(UUID pod, Duration life) {
        return answer(() -> {
            notices.put(pod, System.nanoTime() + life.toNanos());
            return null;
        });
    }

    @Override
    public Uni<Void> takeDown(Notice notice) {
        return answer(() -> {
            notices.remove(notice.pod(), Long.valueOf(notice.until()));
            return null;
        });
    }

    @Override
    public Uni<Void> takeDown(UUID pod) {
        return answer(() -> {
            notices.remove(pod);
            return null;
        });
    }

    private <T> Uni<T> answer(Supplier<T> action) {
        return Uni.createFrom().item(() -> {
            if (gone) {
                throw new IllegalStateException("the database is away");
            }
            return action.get();
        });
    }
}
