package io.refract.interactive;

import io.refract.http.connection.Closing;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Rolls back what this pod holds before it ends, so that its locks are free and other pods know of it:
/// nobody finds it here any more.
@Singleton
class Departure {
    private static final Logger LOG = Logger.getLogger(Departure.class);

    /// Calls that run end first; what is still open then ends with its connection, to the same effect.
    private static final int PATIENCE_SECONDS = 5;

    private final OpenTransactions open;

    Departure(OpenTransactions open) {
        this.open = open;
    }

    void leave(@Observes Closing event) throws InterruptedException {
        try {
            open.leave().subscribeAsCompletionStage().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf(e, "transactions are still open and end with their connections");
        }
    }
}
