package io.refract.http;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the address that limits are counted by.
///
/// Each trusted proxy appends the address that it was called from to `X-Forwarded-For`, be it to the last line or as a
/// line of its own; what stands further left was written by the client and may be a lie. What is no address there is
/// worth no more than the proxy's own.
///
/// An IPv6 address is counted by its first 64 bits, because whoever has one has all that share them.
record ClientAddress(int trustedProxies) {
    private static final String UNKNOWN = "unknown";

    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    String of(HttpServerRequest request) {
        var peer = request.remoteAddress();
        var host = peer == null ? null : peer.hostAddress();
        return forwarded(
                trustedProxies == 0 ? List.of() : request.headers().getAll("X-Forwarded-For"),
                host == null ? UNKNOWN : host);
    }

    /// @param lines of `X-Forwarded-For`, in their order; of no account without a trusted proxy
    /// @param direct whom the connection comes from
    String forwarded(List<String> lines, String direct) {
        var hop = trustedProxies == 0 || lines.isEmpty() ? null : counted(hop(lines));
        return hop == null ? direct(direct) : hop;
    }

    private String hop(List<String> lines) {
        var hops = String.join(",", lines).split(",", -1);
        return hops[Math.max(0, hops.length - trustedProxies)].strip();
    }

    private static String direct(String host) {
        var counted = counted(host);
        return counted == null ? UNKNOWN : counted;
    }

    /// The text that stands for an address: `192.0.2.1`, or `2001:db8:0:1::/64`; the port, brackets and quotes that
    /// proxies write around it are left out.
    ///
    /// @return null for what is no address
    private static @Nullable String counted(String text) {
        var address = parse(text);
        if (address == null) {
            return null;
        }
        if (address.length == IPV4_BYTES) {
            return NetUtil.bytesToIpAddress(address);
        }
        return isIpv4(address) ? NetUtil.bytesToIpAddress(Arrays.copyOfRange(address, 12, 16)) : network(address);
    }

    private static byte @Nullable [] parse(String text) {
        var bare = text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1)
                : text;
        return NetUtil.createByteArrayFromIpAddressString(host(bare));
    }

    private static String host(String text) {
        if (text.startsWith("[")) {
            var end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        var colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }

    /// Whether it is an IPv4 address in the clothes of IPv6, `::ffff:192.0.2.1`.
    private static boolean isIpv4(byte[] address) {
        for (var i = 0; i < 10; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return address[10] == (byte) 0xff && address[11] == (byte) 0xff;
    }

    private static String network(byte[] address) {
        Arrays.fill(address, NETWORK_BYTES, address.length, (byte) 0);
        try {
            return NetUtil.toAddressString(InetAddress.getByAddress(address)) + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address of " + address.length + " bytes", e);
        }
    }
}
