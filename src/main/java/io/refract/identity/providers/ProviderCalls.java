package io.refract.identity.providers;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Asks providers over HTTP, following no redirects. All fail with any exception if there is no whole answer.
@Singleton
class ProviderCalls {
    private final Vertx vertx;
    private final HttpClient client;
    private final Duration timeout;
    private final int mostBytes;
    private final MeterRegistry registry;

    ProviderCalls(Vertx vertx, ProvidersConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.timeout = config.timeout();
        this.mostBytes = Math.toIntExact(config.answerSize().asLongValue());
        this.registry = registry;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) timeout.toMillis())
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waiting()));
    }

    /// What is asked, for the metric.
    enum Kind {
        DISCOVERY,
        KEYS,
        TOKEN
    }

    Uni<ProviderAnswer> get(Provider provider, Kind kind, URI address) {
        return measured(provider, kind, send(options(HttpMethod.GET, address), Buffer.buffer()));
    }

    /// @param form encoded as browsers do
    /// @param authorization null where the form says who asks
    Uni<ProviderAnswer> post(Provider provider, Kind kind, URI address, String form, @Nullable String authorization) {
        var options = options(HttpMethod.POST, address)
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .putHeader("Content-Length", Integer.toString(form.length()));
        if (authorization != null) {
            options.putHeader("Authorization", authorization);
        }
        return measured(provider, kind, send(options, Buffer.buffer(form)));
    }

    private static RequestOptions options(HttpMethod method, URI address) {
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address.toString())
                .setFollowRedirects(false)
                .putHeader("Accept", "application/json");
    }

    private Uni<ProviderAnswer> send(RequestOptions options, Buffer body) {
        return Uni.createFrom()
                .emitter(emitter -> new Conversation(vertx, mostBytes, emitter).begin(client, options, body, timeout));
    }

    private Uni<ProviderAnswer> measured(Provider provider, Kind kind, Uni<ProviderAnswer> answer) {
        return Uni.createFrom().deferred(() -> {
            var started = Timer.start(registry);
            return answer.onItemOrFailure()
                    .invoke((given, _) -> started.stop(registry.timer(
                            "refract.providers",
                            "provider",
                            provider.name(),
                            "asked",
                            kind.name().toLowerCase(java.util.Locale.ROOT),
                            "outcome",
                            outcome(given))));
        });
    }

    private static String outcome(@Nullable ProviderAnswer given) {
        if (given == null) {
            return "failed";
        }
        return given.status() == 200 ? "answered" : "refused";
    }
}
