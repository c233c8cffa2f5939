package io.refract.kernel;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses that begin with the same bits, such as `10.0.0.0/8`, `fd00::/8` or one alone, `192.0.2.1`.
public final class AddressRange {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[\\p{XDigit}.]*:[\\p{XDigit}:.]*)(?:/(\\d{1,3}))?");

    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /// Empty for what is none; no name is looked up.
    public static Optional<AddressRange> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var address = InetAddress.ofLiteral(matcher.group(1)).getAddress();
            var all = address.length * Byte.SIZE;
            var bits = matcher.group(2) == null ? all : Integer.parseInt(matcher.group(2));
            return bits <= all ? Optional.of(new AddressRange(address, bits)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// @param address of 4 bytes or of 16
    public boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit += Byte.SIZE) {
            var mask = 0xff << Math.max(0, bit + Byte.SIZE - bits);
            if (((address[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }
}
