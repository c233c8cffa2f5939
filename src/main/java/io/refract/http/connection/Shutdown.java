package io.refract.http.connection;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// What happens between the signal to stop and the end of the HTTP server, in order: readiness says no;
/// those are told who hold something for clients, see [Closing]; no more connections are taken; each
/// connection ends behind its next answer.
///
/// Everything else of the program still works meanwhile, because the platform stops nothing before its observers of the
/// event have returned.
@Singleton
public class Shutdown {
    private static final Logger LOG = Logger.getLogger(Shutdown.class);

    private final ShutdownConfig config;
    private final Connections connections;
    private final Event<Closing> closing;
    private volatile boolean begun;

    Shutdown(ShutdownConfig config, Connections connections, Event<Closing> closing) {
        this.config = config;
        this.connections = connections;
        this.closing = closing;
    }

    /// Whether the signal has come.
    public boolean isUnderWay() {
        return begun;
    }

    /// On the thread that stops the program.
    void stop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        begun = true;
        Thread.sleep(config.delay());
        closing.fire(new Closing());
        if (config.timeout().isPositive()) {
            connections.stopListening();
            if (!connections.drain(config.idle(), config.timeout())) {
                LOG.warnf("connections are still busy after %s and end now", config.timeout());
            }
        }
    }
}
