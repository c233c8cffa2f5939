package io.refract.identity.providers;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.time.Duration;
import org.jboss.logging.Logger;

/// A provider did not do what it should. The client hears that it may come again, the log what was wrong.
final class ProviderFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProviderFault.class);
    private static final Duration LATER = Duration.ofSeconds(5);

    /// @param message for the log; holds nothing that came with the answer but its status
    ProviderFault(String message) {
        super(message, null, false, false);
    }

    /// Tells the log. Once for each time that the provider was asked, however many have waited for the answer.
    static void note(Provider provider, Throwable failure) {
        LOG.warnf("Provider %s: %s", provider.name(), said(failure));
    }

    /// What clients are told.
    static Failure told(Provider provider) {
        return Failure.of(
                        ErrorCode.PROVIDER_UNAVAILABLE,
                        "The provider " + provider.name() + " does not answer as it should: try again later.")
                .withRetryAfter(LATER);
    }

    private static String said(Throwable failure) {
        return failure instanceof ProviderFault ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
