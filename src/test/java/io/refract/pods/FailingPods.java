package io.refract.pods;

import io.refract.simulation.Fault;
import io.refract.testing.Eventually;
import io.refract.testing.Pod;
import io.refract.testing.Proxy;
import io.refract.testing.TestKeys;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pods that forward to one another, each behind a door of its own, and that are killed, stopped and
/// paused in turn.
final class FailingPods implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final String HOST = "http://127.0.0.1:";

    private final Random random = new Random(1);
    private final List<Pod.Ports> ports;
    private final Map<String, String> settings;
    private final List<Proxy> doors;
    private final AtomicReferenceArray<Pod> pods;

    /// Returns when all are ready.
    FailingPods(Vertx vertx, int number) {
        ports = Stream.generate(Pod.Ports::free).limit(number).toList();
        settings = Map.of(
                "TOKEN_KEYS",
                TestKeys.pem(),
                "REFRACT_TOKENS_LIFETIME",
                "1d",
                "PODS",
                ports.stream().map(each -> HOST + each.api()).collect(Collectors.joining(",")));
        pods = new AtomicReferenceArray<>(Fleet.at(ports, settings).pods().toArray(Pod[]::new));
        doors = ports.stream().map(each -> Proxy.to(vertx, HOST + each.api())).toList();
    }

    Pod any() {
        return pods.get(random.nextInt(ports.size()));
    }

    List<Proxy> doors() {
        return doors;
    }

    List<URI> addresses() {
        return IntStream.range(0, ports.size())
                .mapToObj(i -> URI.create(doors.get(i).url(HOST + ports.get(i).api() + "/")))
                .toList();
    }

    /// One is killed, and another one started in its place.
    Fault killed() {
        return new Fault("killed", 3, () -> replace(Pod::kill));
    }

    /// The same, after it was asked to stop.
    Fault stopped() {
        return new Fault("stopped", 1, () -> replace(Pod::close));
    }

    /// One stands still for longer than the others wait for it.
    Fault paused() {
        return new Fault("paused", 3, () -> {
            var pod = any();
            pod.pause();
            Eventually.passes(PAUSE);
            pod.goOn();
        });
    }

    @FunctionalInterface
    private interface End {
        void of(Pod pod) throws InterruptedException;
    }

    private void replace(End end) {
        var place = random.nextInt(ports.size());
        try {
            end.of(pods.get(place));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        pods.set(place, Fleet.at(List.of(ports.get(place)), settings).pods().getFirst());
    }

    @Override
    public void close() throws InterruptedException {
        doors.forEach(Proxy::close);
        for (var place = 0; place < ports.size(); place++) {
            pods.get(place).close();
        }
    }
}
