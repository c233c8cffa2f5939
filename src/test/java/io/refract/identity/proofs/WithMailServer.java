package io.refract.identity.proofs;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.refract.testing.MailServer;
import java.util.Map;

/// Sends mails to a server that tests start on [#port()]. What is not sent within half a second is tried again soon.
public class WithMailServer implements QuarkusTestProfile {
    /// Classes of tests are there several times, and profiles are asked more than once: this is for all of them.
    private static final String PORT = "refract.test.mail-server";

    static int port() {
        return Integer.getInteger(PORT);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        var port = System.getProperty(PORT, Integer.toString(MailServer.freePort()));
        System.setProperty(PORT, port);
        return Map.of(
                "refract.mails.host", "127.0.0.1",
                "refract.mails.port", port,
                "refract.mails.tls", "none",
                "refract.mails.every", "1s",
                "refract.mails.timeout", "500ms",
                "refract.mails.retry", "1s",
                "refract.mails.attempts", "4",
                "refract.mails.public-url", "https://app.example.com");
    }
}
