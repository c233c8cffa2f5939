package io.refract.soak;

import io.refract.soak.Client.Ask;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a caller, nearly always an anonymous one, has ended a pod with, or could have.
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
    },
    WRITES(2, 4) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> write(NEXT.incrementAndGet()), PAUSE, tally);
        }
    },
    DEEP_BODIES(2, 2) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post(operation(NEXT.incrementAndGet()), DEEP), PAUSE, tally);
        }
    },
    BODIES_OF_MANY_KEYS(2, 2) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post(operation(NEXT.incrementAndGet()), MANY_KEYS), PAUSE, tally);
        }
    },
    REGISTRATIONS(4, 1) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post("/api/v1/users", registration(NEXT.incrementAndGet())), PAUSE, tally);
        }
    },
    WRONG_PASSWORDS(4, 4) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post("/api/v1/auth/login", login(NEXT.incrementAndGet())), PAUSE, tally);
        }
    },
    LOGINS(150, 1) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post("/api/v1/auth/login", login(NEXT.incrementAndGet())), LOGIN_PAUSE, tally);
        }
    },
    INVENTED_REFRESH_TOKENS(2, 4) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post("/api/v1/auth/refresh", refresh(NEXT.incrementAndGet())), PAUSE, tally);
        }
    },
    SIGNED_IN_LARGE_CREATES(2, 1) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> Ask.post(DATA + "post/createMany", rows(NEXT.incrementAndGet())), PAUSE, tally);
        }
    },
    SIGNED_IN_BODIES(2, 2) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(
                    () -> Ask.post(DATA + "post/create", NEXT.incrementAndGet() % 2 == 0 ? DEEP : MANY_KEYS),
                    PAUSE,
                    tally);
        }
    },
    SIGNED_IN_IDEMPOTENCY_KEYS(2, 4) {
        @Override
        void begin(Client client, Tally tally) {
            client.ask(() -> write(4 * NEXT.incrementAndGet()), PAUSE, tally);
        }
    };

    /// Made once, as far as possible: attackers on the same machine must not be felt by what it costs to attack.
    private static final Buffer MOST_OF_A_BODY = body(1_000_000);

    private static final Buffer HALF_A_BODY = body(500_000);
    private static final Buffer HALF_A_HEAD = Buffer.buffer("GET /api/v1/posts?q=" + "x".repeat(30_000));
    private static final Buffer REQUESTS =
            Buffer.buffer("GET /api/v1/posts?limit=20 HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2_000));
    private static final String LONG_WORD = "y".repeat(50_000);

    /// A little less than a body may have.
    private static final int LARGE = 1_000_000;

    private static final String DEEP = "{\"data\":" + "{\"a\":[".repeat(LARGE / 12) + "]}".repeat(LARGE / 12) + "}";
    private static final String MANY_KEYS = "{\"data\":"
            + IntStream.range(0, LARGE / 20)
                    .mapToObj(i -> "\"titel" + Integer.toHexString(i) + "\":0")
                    .collect(Collectors.joining(",", "{", "}}"));

    private static final String DATA = "/api/v1/data/";

    /// Between two requests, in milliseconds.
    private static final long PAUSE = 100;

    /// So many addresses, each below its limit, log in some 200 times a second.
    private static final long LOGIN_PAUSE = 700;

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

    /// Whether it needs somebody whom the program believes to be a user.
    boolean isSignedIn() {
        return name().startsWith("SIGNED_IN");
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

    /// A write by each method in turn, which claims a key of its own.
    private static Ask write(int number) {
        var data = "\"data\":{\"title\":\"Title " + number + "\",\"content\":\"Content\",\"invented" + number + "\":1}";
        var where = "\"where\":{\"slug\":\"title-" + number + "\"}";
        var ask = switch (number % 4) {
            case 0 -> Ask.post(DATA + "post/create", "{" + data + "}");
            case 1 -> new Ask(HttpMethod.PUT, DATA + "post/update", "{" + where + "," + data + "}");
            case 2 -> new Ask(HttpMethod.PATCH, DATA + "post/updateMany", "{" + data + "}");
            default -> new Ask(HttpMethod.DELETE, DATA + "post/delete", "{" + where + "}");
        };
        return ask.withKey("key-" + number);
    }

    /// A read or a write: what is wrong with a body is found by whoever reads it.
    private static String operation(int number) {
        return DATA + (number % 2 == 0 ? "post/create" : "post/findMany");
    }

    private static String registration(int number) {
        var name = "soak" + Integer.toHexString(number) + Long.toHexString(System.nanoTime());
        return "{\"email\":\"" + name + "@example.com\",\"username\":\"" + name + "\",\"password\":\"correct horse "
                + number + "\"}";
    }

    /// Of another account each time, so that an address is limited and no pair is.
    private static String login(int number) {
        return "{\"email\":\"soak" + number + "@example.com\",\"password\":\"correct horse " + number + "\"}";
    }

    private static String refresh(int number) {
        return "{\"refreshToken\":\"%064d\"}".formatted(number);
    }

    /// As many rows as a body may have, of which the last two exclude each other: all of them are for nothing.
    private static String rows(int number) {
        return IntStream.range(0, 8_000)
                .mapToObj(i -> "{\"title\":\"Title\",\"content\":\"Content\",\"slug\":\"soak-" + number + "-"
                        + Math.min(i, 7_998) + "\"}")
                .collect(Collectors.joining(",", "{\"data\":[", "]}"));
    }

    private static Buffer body(int sent) {
        return Buffer.buffer("POST /api/v1/data/tag/findMany HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1048576\r\n\r\n" + " ".repeat(sent));
    }
}
