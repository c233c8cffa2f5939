package io.refract.http.connection;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Addresses as limits count them: IPv4 one by one, IPv6 by the first 64 bits, because whoever has one such address
/// has all that share them.
public final class NetworkAddress {
    private static final int IPV4_BYTES = 4;
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /// The text that stands for an address: `192.0.2.1`, or `2001:db8:0:1::/64`; the port, brackets and quotes that
    /// proxies write around it are left out.
    ///
    /// @return null for what is no address
    public static @Nullable String counted(String text) {
        var address = bytes(text);
        if (address == null) {
            return null;
        }
        return address.length == IPV4_BYTES ? NetUtil.bytesToIpAddress(address) : network(address);
    }

    /// An address, 4 bytes of IPv4 or 16 of IPv6, from the same texts.
    static byte @Nullable [] bytes(String text) {
        var address = parse(text);
        return address != null && address.length > IPV4_BYTES && isIpv4(address)
                ? Arrays.copyOfRange(address, 12, 16)
                : address;
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
