package io.refract.mails;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.refract.execute.Database;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Sends the mails that are due, on each pod some. What fails is due again later, whoever finds it.
@Singleton
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int BATCHES = 50;

    private final Outbox outbox;
    private final Database database;
    private final Map<String, Letter> letters;
    private final MailConfig config;
    private final Carrier carrier;
    private final MeterRegistry registry;
    private volatile boolean failing;

    Postman(
            Outbox outbox,
            Database database,
            @All List<Letter> letters,
            MailConfig config,
            Vertx vertx,
            MeterRegistry registry) {
        this.outbox = outbox;
        this.database = database;
        this.letters = letters.stream().collect(Collectors.toMap(Letter::kind, Function.identity()));
        this.config = config;
        this.carrier = carrier(config, vertx);
        this.registry = registry;
    }

    private static Carrier carrier(MailConfig config, Vertx vertx) {
        return config.host()
                .<Carrier>map(host -> Smtp.of(vertx, config, host))
                .orElseGet(() -> config.shown() ? new Shown() : new Nowhere());
    }

    void start(@Observes StartupEvent event) {
        if (carrier instanceof Nowhere) {
            LOG.info("There is no mail server (SMTP_HOST): mails are not sent.");
        }
    }

    /// Never fails: a database that cannot be reached is waited for, and told of once.
    @Scheduled(every = "${refract.mails.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return outbox.isWaiting(database)
                .chain(waiting -> waiting ? send(BATCHES) : Uni.createFrom().voidItem())
                .invoke(() -> failing = false)
                .onFailure()
                .recoverWithItem(failure -> {
                    failed(failure);
                    return null;
                });
    }

    private Uni<Void> send(int batches) {
        return outbox.take(config.atOnce(), config.retry().toMillis() / 1_000.0).chain(taken -> {
            var sent = Multi.createFrom()
                    .iterable(taken)
                    .onItem()
                    .transformToUni(this::send)
                    .merge(config.atOnce())
                    .collect()
                    .last()
                    .replaceWithVoid();
            return taken.size() == config.atOnce() && batches > 1 ? sent.chain(() -> send(batches - 1)) : sent;
        });
    }

    private Uni<Void> send(Asked asked) {
        return written(asked)
                .chain(mail -> mail.map(carrier::carry)
                        .orElseGet(() -> Uni.createFrom().voidItem())
                        .replaceWith(mail.isPresent() ? "sent" : "dropped"))
                .onFailure()
                .recoverWithItem(failure -> failed(asked, failure))
                .invoke(outcome ->
                        registry.counter("refract.mails", "outcome", outcome).increment())
                .chain(outcome -> outcome.equals("failed") ? Uni.createFrom().voidItem() : outbox.delete(asked));
    }

    private Uni<Optional<Mail>> written(Asked asked) {
        var letter = letters.get(asked.kind());
        return letter == null || carrier instanceof Nowhere
                ? Uni.createFrom().item(Optional.empty())
                : letter.write(asked);
    }

    private String failed(Asked asked, Throwable failure) {
        var last = asked.attempt() >= config.attempts();
        LOG.warnf(
                "Mail %s (%s) was not sent, attempt %d, %s: %s",
                asked.id(), asked.kind(), asked.attempt(), last ? "given up" : "to be tried again", failure);
        return last ? "given_up" : "failed";
    }

    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("Mails cannot be sent for now and are kept: %s", failure);
        }
    }
}
