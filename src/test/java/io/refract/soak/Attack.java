package io.refract.soak;

import io.refract.soak.Client.Ask;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What an anonymous caller has ended a pod with, or could have.
enum Attack {
    LONG_LISTS_OF_VALUES(4, 2) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post(DATA + "tag/findMany", longList(NEXT.incrementAndGet())), PAUSE, tally);
        }
    },
    SHAPES_THAT_VARY(4, 4) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post(DATA + "post/findMany", nested(NEXT.incrementAndGet())), PAUSE, tally);
        }
    },
    LARGE_ANSWERS(4, 5) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(
                    () -> Ask.post(DATA + "category/findMany", "{\"take\":6,\"include\":{\"posts\":{\"take\":200}}}"),
                    PAUSE,
                    tally);
        }
    },
    SLOW_STATEMENTS(4, 2) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post(DATA + "user/count", "{\"where\":" + slow(3) + "}"), PAUSE, tally);
        }
    },
    BODIES_THAT_STALL(2, 75) {
        @Override
        void begin(Client client, Tally tally) {
            client.stall(() -> MOST_OF_A_BODY, Buffer.buffer(), tally);
        }
    },
    BODIES_THAT_DRIP(2, 50) {
        @Override
        void begin(Client client, Tally tally) {
            client.stall(() -> HALF_A_BODY, Buffer.buffer(" "), tally);
        }
    },
    HEADS_THAT_DRIP(2, 75) {
        @Override
        void begin(Client client, Tally tally) {
            client.stall(() -> HALF_A_HEAD, Buffer.buffer("x"), tally);
        }
    },
    IDLE_CONNECTIONS(3, 150) {
        @Override
        void begin(Client client, Tally tally) {
            client.stall(Buffer::buffer, Buffer.buffer(), tally);
        }
    },
    REQUESTS_SENT_AHEAD(2, 2) {
        @Override
        void begin(Client client, Tally tally) {
            client.stall(() -> REQUESTS, REQUESTS, tally);
        }
    },
    INVENTED_METHODS(2, 4) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(
                    () -> new Ask(HttpMethod.valueOf("M" + NEXT.incrementAndGet() + LONG_WORD), "/nope", null),
                    PAUSE,
                    tally);
        }
    },
    INVENTED_PATHS(2, 4) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(
                    () -> new Ask(
                            NEXT.get() % 2 == 0 ? HttpMethod.GET : HttpMethod.OPTIONS,
                            "/api/v1/posts/" + NEXT.incrementAndGet() + "/" + "y".repeat(1_000),
                            null),
                    PAUSE,
                    tally);
        }
    },
    DESCRIPTION(2, 2) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.get("/q/openapi?format=json"), PAUSE, tally);
        }
    };

    /// Made once, as far as possible: attackers on the same machine must not be felt by what it costs to attack.
    private static final Buffer MOST_OF_A_BODY = body(1_000_000);

    private static final Buffer HALF_A_BODY = body(500_000);
    private static final Buffer HALF_A_HEAD = Buffer.buffer("GET /api/v1/posts?q=" + "x".repeat(30_000));
    private static final Buffer REQUESTS =
            Buffer.buffer("GET /api/v1/posts?limit=20 HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2_000));
    private static final String LONG_WORD = "y".repeat(50_000);

    private static final String DATA = "/api/v1/data/";

    /// Between two requests, in milliseconds.
    private static final long PAUSE = 100;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final int addresses;
    private final int atOnce;

    Attack(int addresses, int atOnce) {
        this.addresses = addresses;
        this.atOnce = atOnce;
    }

    /// How many addresses it comes from.
    int addresses() {
        return addresses;
    }

    /// How much each of them does at once.
    int atOnce() {
        return atOnce;
    }

    abstract void begin(Client client, Tally tally);

    private static String longList(int take) {
        var names = IntStream.range(0, 9_900)
                .mapToObj(i -> "\"" + Integer.toHexString(i * 31 + take) + "\"")
                .collect(Collectors.joining(","));
        return "{\"where\":{\"name\":{\"in\":[" + names + "]}},\"take\":" + (1 + take % 1_000) + "}";
    }

    private static String nested(int seed) {
        var random = ThreadLocalRandom.current();
        Supplier<String> some = () -> "\"take\":" + random.nextInt(1, 50) + ",\"skip\":" + random.nextInt(1, 1_000);
        return """
            {"take":%d,"skip":%d,"include":{"author":{"include":{"posts":{%s,"include":{"tags":{%s}}}}},\
            "comments":{%s,"include":{"replies":{%s}}},"tags":{%s},"category":{"include":{"children":{%s}}}}}\
            """.formatted(
                        1 + seed % 20, seed, some.get(), some.get(), some.get(), some.get(), some.get(), some.get());
    }

    private static String slow(int levels) {
        var inner = levels == 1 ? "{\"username\":\"q\"}" : slow(levels - 1);
        return """
            {"OR":[{"username":"q"},{"followers":{"some":{"OR":[{"id":"00000000-0000-0000-0000-000000000000"},\
            {"follower":{"is":%s}}]}}}]}\
            """.formatted(inner);
    }

    private static Buffer body(int sent) {
        return Buffer.buffer("POST /api/v1/data/tag/findMany HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1048576\r\n\r\n" + " ".repeat(sent));
    }
}
