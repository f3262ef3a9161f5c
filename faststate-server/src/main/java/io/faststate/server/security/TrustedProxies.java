package io.faststate.server.security;

import io.faststate.dsl.FastStateException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address that a request comes from: the sender's or, if the sender is a trusted proxy, the one that the
 * proxy reports by {@code Forwarded} (RFC 7239) or {@code X-Forwarded-For}. Reports from anyone else are ignored. A proxy
 * that writes one of the headers usually passes the other one on as the visitor sent it. So if both are there and don't
 * agree, neither counts.
 */
public final class TrustedProxies {
    /** No proxies. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=(\"[^\"]*\"|[^;\\s]*)");
    private static final Pattern PORT = Pattern.compile("^(\\[[^]]*]|[^:]*):\\d+$");
    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
    private static final int MOST_HOPS = 20;

    private final List<Network> networks;

    /**
     * Addresses with a common prefix.
     *
     * @param address the first of them
     * @param bits the length of the prefix, in bits
     */
    private record Network(InetAddress address, int bits) {
        static Network of(String text) {
            var parts = text.split("/", 2);
            var address = numeric(parts[0]);
            if (address == null) {
                throw none(text);
            }
            var all = address.getAddress().length * Byte.SIZE;
            try {
                var bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
                if (bits >= 0 && bits <= all) {
                    return new Network(address, bits);
                }
            } catch (NumberFormatException e) {
                throw none(text);
            }
            throw none(text);
        }

        private static FastStateException none(String text) {
            return new FastStateException("Trusted proxy '" + text + "' is neither an address nor a network:"
                    + " give one such as 10.0.0.7, 10.0.0.0/8 or fd00::/8");
        }

        boolean has(InetAddress other) {
            var mine = address.getAddress();
            var its = other.getAddress();
            if (mine.length != its.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit += Byte.SIZE) {
                var shift = Math.max(0, Byte.SIZE - (bits - bit));
                if ((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) >> shift != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Trusts these proxies.
     *
     * @param addresses addresses, or networks such as {@code 10.0.0.0/8}
     * @throws FastStateException if one of them is neither
     */
    public static TrustedProxies of(Collection<String> addresses) {
        return new TrustedProxies(addresses.stream().map(Network::of).toList());
    }

    /** Parses a numeric address; null for anything else, such as a name, which is never looked up. */
    private static @Nullable InetAddress numeric(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** The numeric address of the client that made a request. */
    public String client(ServerRequest request) {
        if (!(request.remotePeer().address() instanceof InetSocketAddress peer) || peer.getAddress() == null) {
            return request.remotePeer().host();
        }
        var nearest = peer.getAddress();
        if (networks.isEmpty() || !trusts(nearest)) {
            return nearest.getHostAddress();
        }
        var headers = request.headers();
        var forwarded = headers.contains(HeaderNames.FORWARDED) ? Optional.of(client(nearest, forwarded(headers))) : Optional.<String>empty();
        var older = headers.contains(FORWARDED_FOR) ? Optional.of(client(nearest, forwardedFor(headers))) : Optional.<String>empty();
        if (forwarded.isPresent() && older.isPresent() && !forwarded.equals(older)) {
            return nearest.getHostAddress();
        }
        return forwarded.or(() -> older).orElseGet(nearest::getHostAddress);
    }

    /** The last address that is no trusted proxy's, of a sender and the hops before it. */
    private String client(InetAddress sender, List<String> hops) {
        var nearest = sender;
        for (var i = hops.size() - 1; i >= Math.max(0, hops.size() - MOST_HOPS); i--) {
            var hop = numeric(hops.get(i));
            if (hop == null) {
                break;
            }
            nearest = hop;
            if (!trusts(hop)) {
                break;
            }
        }
        return nearest.getHostAddress();
    }

    /** Whether an address belongs to a trusted proxy. */
    public boolean trusts(String address) {
        var numbers = numeric(address);
        return numbers != null && trusts(numbers);
    }

    private boolean trusts(InetAddress address) {
        return networks.stream().anyMatch(network -> network.has(address));
    }

    private static List<String> forwarded(ServerRequestHeaders headers) {
        return parts(headers, HeaderNames.FORWARDED)
                .map(FOR::matcher)
                .map(part -> part.find() ? plain(part.group(1).replace("\"", "")) : "")
                .toList();
    }

    private static List<String> forwardedFor(ServerRequestHeaders headers) {
        return parts(headers, FORWARDED_FOR).map(TrustedProxies::plain).toList();
    }

    /** The parts of a header, that of the nearest proxy last. */
    private static Stream<String> parts(ServerRequestHeaders headers, HeaderName name) {
        return Stream.of(String.join(",", headers.get(name).allValues()).split(","));
    }

    /** An address without its port and brackets, if it has them. */
    private static String plain(String hop) {
        var text = PORT.matcher(hop.strip()).replaceFirst("$1");
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }
}
