package io.refract.identity.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.refract.kernel.Sha256;
import io.refract.testing.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Providers of OpenID Connect, one below each path: they send browsers back with a code, and give tokens for it to the
/// client that it was given for, once, if it proves to be the one that has asked (PKCE).
final class TestProvider implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// How a provider behaves where it is asked for tokens; those that are called so behave like that from the
    /// beginning.
    enum Mood {
        WELL,
        SLOW,
        DRIPPING,
        HUGE,
        FAILING,
        MOVED,
        LYING
    }

    private record Grant(
            String issuer, String client, String redirectUri, String challenge, String nonce, Somebody who) {}

    private final HttpServer server;
    private final Map<String, Somebody> people = new ConcurrentHashMap<>();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    final SigningKeys keys = new SigningKeys();
    final AtomicInteger keysAsked = new AtomicInteger();
    volatile Mood mood = Mood.WELL;
    volatile boolean checksCodes = true;
    private volatile String padding = "";

    private TestProvider(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// Waits until the port is free: the one before it may be about to go.
    static TestProvider started() {
        try {
            var server = HttpServer.create();
            Eventually.holds(PATIENCE, () -> isBound(server));
            return new TestProvider(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBound(HttpServer server) throws IOException {
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), WithProviders.port()), 100);
            return true;
        } catch (BindException _) {
            return false;
        }
    }

    /// What somebody has to say at the provider to be the one.
    String hint(Somebody who) {
        var hint = UUID.randomUUID().toString();
        people.put(hint, who);
        return hint;
    }

    /// A code that was given to some client.
    String codeOf(String name, String client, Somebody who) {
        var code = "code-" + UUID.randomUUID();
        grants.put(code, new Grant(WithProviders.issuer(name), client, WithProviders.PAGE, "", "", who));
        return code;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/", 3);
            var issuer = WithProviders.issuer(path[1]);
            switch (path[2]) {
                case ".well-known/openid-configuration" -> answer(exchange, moodOf(path[1]), configuration(issuer));
                case "keys" -> {
                    keysAsked.incrementAndGet();
                    json(exchange, 200, keys.published());
                }
                case "elsewhere" -> json(exchange, 200, configuration(issuer));
                case "authorize" -> authorize(exchange, issuer);
                case "token" -> answer(exchange, mood, null);
                default -> json(exchange, 404, "{}");
            }
        }
    }

    private static Mood moodOf(String name) {
        return switch (name) {
            case "slow" -> Mood.SLOW;
            case "dripping" -> Mood.DRIPPING;
            case "huge" -> Mood.HUGE;
            case "failing" -> Mood.FAILING;
            case "moved" -> Mood.MOVED;
            case "lying" -> Mood.LYING;
            default -> Mood.WELL;
        };
    }

    private static String configuration(String issuer) {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize?ui=small","token_endpoint":"%1$s/token",\
                "jwks_uri":"%1$s/keys"}""".formatted(issuer);
    }

    /// @param body null for tokens
    private void answer(HttpExchange exchange, Mood how, @Nullable String body) throws IOException {
        switch (how) {
            case WELL -> {
                if (body == null) {
                    token(exchange);
                } else {
                    json(exchange, 200, body);
                }
            }
            case SLOW -> awaitClose();
            case DRIPPING -> drip(exchange);
            case HUGE -> {
                padding = " ".repeat(70_000);
                if (body == null) {
                    token(exchange);
                } else {
                    json(exchange, 200, body);
                }
                padding = "";
            }
            case FAILING -> json(exchange, 500, "{\"error\":\"temporarily_unavailable\"}");
            case MOVED -> {
                exchange.getResponseHeaders().add("Location", WithProviders.issuer("moved") + "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case LYING -> json(exchange, 200, configuration(WithProviders.issuer("acme")));
        }
    }

    private void awaitClose() {
        try {
            closed.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// One character after the other, so that no silence is long.
    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (var i = 0; i < 100 && closed.getCount() > 0; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            Eventually.passes(Duration.ofMillis(50));
        }
    }

    private void authorize(HttpExchange exchange, String issuer) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        var code = "code-" + UUID.randomUUID();
        grants.put(
                code,
                new Grant(
                        issuer,
                        asked.getOrDefault("client_id", ""),
                        asked.getOrDefault("redirect_uri", ""),
                        asked.getOrDefault("code_challenge", ""),
                        asked.getOrDefault("nonce", ""),
                        people.getOrDefault(asked.getOrDefault("login_hint", ""), Somebody.unknown())));
        var right = "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && "small".equals(asked.get("ui"));
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + (right ? "?code=" + code : "?error=invalid_request") + "&state="
                                + URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var grant = grants.get(form.getOrDefault("code", ""));
        var client = client(exchange.getRequestHeaders().getFirst("Authorization"));
        if (client == null) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (grant == null || checksCodes && !isOf(grant, client, exchange, form)) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            if (mood == Mood.WELL) {
                grants.remove(form.get("code"));
            }
            var idToken = grant.who().token(keys, grant.issuer(), grant.client(), grant.nonce());
            json(
                    exchange,
                    200,
                    JSON.writeValueAsString(Map.of(
                            "access_token",
                            "access-" + form.get("code"),
                            "refresh_token",
                            "refresh-" + form.get("code"),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            3600,
                            "scope",
                            "openid email",
                            "id_token",
                            idToken)));
        }
    }

    private static boolean isOf(Grant grant, String client, HttpExchange exchange, Map<String, String> form) {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(form.getOrDefault("code_verifier", "")));
        return "authorization_code".equals(form.get("grant_type"))
                && grant.client().equals(client)
                && grant.issuer().endsWith(exchange.getRequestURI().getPath().replace("/token", ""))
                && grant.redirectUri().equals(form.get("redirect_uri"))
                && grant.challenge().equals(challenge);
    }

    /// The client that has proved to be one; null if none has.
    private static @Nullable String client(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return null;
        }
        var pair = new String(Base64.getDecoder().decode(authorization.substring(6)), UTF_8).split(":", 2);
        return URLDecoder.decode(pair[1], UTF_8).equals(WithProviders.SECRET)
                ? URLDecoder.decode(pair[0], UTF_8)
                : null;
    }

    static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (var field : form.split("&", -1)) {
            var parts = field.split("=", 2);
            fields.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return fields;
    }

    private void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = (body + padding).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        if (closed.getCount() > 0) {
            closed.countDown();
            server.stop(0);
        }
    }
}
