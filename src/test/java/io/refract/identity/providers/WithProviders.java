package io.refract.identity.providers;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.refract.testing.MailServer;
import java.util.HashMap;
import java.util.Map;

/// Has providers configured that tests start by [TestProvider]. What they do not answer within a second is a failure.
public class WithProviders implements QuarkusTestProfile {
    static final String PAGE = "https://app.example.com/signed-in";
    static final String SECRET = "s3cret/+ &";

    /// Classes of tests are there several times, and profiles are asked more than once: this is for all of them.
    private static final String PORT = "refract.test.providers";

    static int port() {
        return Integer.getInteger(PORT);
    }

    static String issuer(String name) {
        return "http://127.0.0.1:" + port() + "/" + name;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        System.setProperty(PORT, System.getProperty(PORT, Integer.toString(MailServer.freePort())));
        var settings = new HashMap<String, String>();
        for (var name :
                new String[] {"acme", "other", "doubtful", "slow", "dripping", "huge", "failing", "moved", "lying"}) {
            settings.put("refract.oidc.providers." + name + ".issuer", issuer(name));
            settings.put("refract.oidc.providers." + name + ".client-id", "refract-at-" + name);
            settings.put("refract.oidc.providers." + name + ".client-secret", SECRET);
        }
        settings.put("refract.oidc.providers.doubtful.emails-trusted", "false");
        settings.put("refract.oidc.redirect-uris", PAGE + ",http://localhost:3000/back");
        settings.put("refract.oidc.timeout", "1s");
        settings.put("refract.oidc.answer-size", "64K");
        settings.put("refract.oidc.again", "0s");
        settings.put("refract.oidc.rest", "0s");
        return settings;
    }
}
