package io.refract.mails;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Hands mails to a mail server, each on a connection of its own, which ends with it: what a server that
/// hangs has begun does not stay.
record Smtp(Vertx vertx, io.vertx.ext.mail.MailConfig server, String from, Duration timeout) implements Carrier {
    static Smtp of(Vertx vertx, MailConfig config, String host) {
        var server = new io.vertx.ext.mail.MailConfig(host, config.port())
                .setKeepAlive(false)
                .setMaxPoolSize(1)
                .setConnectTimeout((int) config.timeout().toMillis())
                .setIdleTimeout((int) config.timeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setSsl(config.tls() == MailConfig.Tls.IMPLICIT)
                .setStarttls(
                        switch (config.tls()) {
                            case IMPLICIT, NONE -> StartTLSOptions.DISABLED;
                            case REQUIRED -> StartTLSOptions.REQUIRED;
                            case OFFERED -> StartTLSOptions.OPTIONAL;
                        })
                .setLogin(config.user().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED);
        if (config.tls() != MailConfig.Tls.NONE) {
            server.setHostnameVerificationAlgorithm("HTTPS");
        }
        config.user().ifPresent(server::setUsername);
        config.password().ifPresent(server::setPassword);
        return new Smtp(vertx, server, config.from(), config.timeout());
    }

    @Override
    public Uni<Void> carry(Mail mail) {
        return Uni.createFrom().deferred(() -> {
            var client = MailClient.create(vertx, server);
            var message = new MailMessage(from, mail.to(), mail.subject(), mail.text());
            return Uni.createFrom()
                    .completionStage(() -> client.sendMail(message).toCompletionStage())
                    .ifNoItem()
                    .after(timeout)
                    .fail()
                    .onTermination()
                    .invoke(() -> client.close())
                    .replaceWithVoid();
        });
    }
}
