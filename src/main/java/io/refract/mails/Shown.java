package io.refract.mails;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/// Shows mails in the log, where a developer reads them.
record Shown() implements Carrier {
    private static final Logger LOG = Logger.getLogger(Shown.class);

    @Override
    public Uni<Void> carry(Mail mail) {
        LOG.infof("Mail to %s: %s%n%s", mail.to(), mail.subject(), mail.text());
        return Uni.createFrom().voidItem();
    }
}
