package io.refract.address;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Tells why a server's certificate is not taken: clients that connect say no more than that there is no TLS.
final class WatchedTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;
    private final Consumer<String> refusals;

    WatchedTrust(X509ExtendedTrustManager judge, Consumer<String> refusals) {
        this.judge = judge;
        this.refusals = refusals;
    }

    private interface Judgement {
        void pass() throws CertificateException;
    }

    private void watch(Judgement judgement) throws CertificateException {
        try {
            judgement.pass();
        } catch (CertificateException e) {
            Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .reduce((_, last) -> last)
                    .ifPresent(last -> refusals.accept(String.valueOf(last.getMessage())));
            throw e;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        watch(() -> judge.checkServerTrusted(chain, authType));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        watch(() -> judge.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        watch(() -> judge.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        judge.checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
