package io.refract.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.refract.address.DatabaseAddress;
import io.refract.address.Tls;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A database's address in the words of PostgreSQL's JDBC driver.
public final class JdbcUrl {
    private JdbcUrl() {}

    /// Without user and password, which the driver takes apart from it.
    public static String of(DatabaseAddress address) {
        var hosts = address.hosts().stream().map(Object::toString).collect(Collectors.joining(","));
        var parameters = parameters(address).entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + hosts + "/" + URLEncoder.encode(address.database(), UTF_8)
                + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static Map<String, String> parameters(DatabaseAddress address) {
        var session = address.session();
        var parameters = new LinkedHashMap<String, String>();
        var tls = address.tls();
        if (!tls.equals(Tls.UNSAID)) {
            parameters.put(TlsSockets.MODE, tls.mode().word());
            parameters.put("sslfactory", TlsSockets.class.getName());
            tls.authorities().ifPresent(file -> parameters.put(TlsSockets.AUTHORITIES, file));
            tls.identity().ifPresent(identity -> {
                parameters.put(TlsSockets.CERTIFICATE, identity.certificate());
                parameters.put(TlsSockets.KEY, identity.key());
            });
        }
        session.applicationName().ifPresent(name -> parameters.put("ApplicationName", name + "-owner"));
        session.options().ifPresent(options -> parameters.put("options", options));
        session.connectTimeout()
                .ifPresent(timeout -> parameters.put("connectTimeout", Long.toString(timeout.toSeconds())));
        if (session.pooled()) {
            parameters.put("prepareThreshold", "0");
        }
        if (session.channelBound()) {
            parameters.put("channelBinding", "require");
        }
        if (session.writable()) {
            parameters.put("targetServerType", "primary");
        }
        return parameters;
    }
}
