package io.refract.http.connection;

import io.refract.kernel.AddressRange;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The reverse proxies whose word counts.
public sealed interface TrustedProxies {
    /// None: what a request says of its way was written by the client.
    TrustedProxies NONE = new InARow(0);

    /// So many stand in a row, whatever their addresses: nothing else can reach the program.
    record InARow(int proxies) implements TrustedProxies {
        @Override
        public boolean include(String peer) {
            return proxies > 0;
        }

        @Override
        public int client(List<String> hops) {
            return Math.max(0, hops.size() - proxies);
        }
    }

    /// Those with these addresses.
    record Ranges(List<AddressRange> ranges) implements TrustedProxies {
        @Override
        public boolean include(String peer) {
            var address = NetworkAddress.bytes(peer);
            return address != null && ranges.stream().anyMatch(range -> range.contains(address));
        }

        @Override
        public int client(List<String> hops) {
            var at = hops.size() - 1;
            while (at > 0 && include(hops.get(at))) {
                at--;
            }
            return at;
        }
    }

    /// @param text how many there are, or their addresses and networks between commas
    /// @throws IllegalArgumentException for anything else
    static TrustedProxies of(String text) {
        return Form.NUMBER.matcher(text.strip()).matches()
                ? new InARow(Integer.parseInt(text.strip()))
                : new Ranges(Stream.of(text.split(","))
                        .map(each -> AddressRange.parse(each)
                                .orElseThrow(() -> new IllegalArgumentException("no network: " + each)))
                        .toList());
    }

    /// Whether the one whom a connection comes from is one of them.
    boolean include(String peer);

    /// Which of the addresses that proxies have noted, each the one it was called from, is that of the client; what
    /// stands before it was written by the client.
    ///
    /// @param hops at least one, the one nearest to the program last
    int client(List<String> hops);

    /// How it is written.
    final class Form {
        private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

        private Form() {}
    }
}
