package io.faststate.server.session;

import io.faststate.dsl.FastStateException;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the cookie of a session is called. Browsers keep cookies by host, whatever the port: applications beside each other
 * on one host have names of their own, so that they don't sign each other's visitors out.
 *
 * @param fixed the name that was given; without one it has the port and the base path
 * @param base the path prefix of the application
 */
public record CookieName(Optional<String> fixed, String base) {
    /** What the usual names begin with. */
    private static final String PREFIX = "faststate";

    /** Browsers take a cookie of such a name from its own host by TLS alone (RFC 6265bis, 4.1.3). */
    private static final String HOST = "__Host-";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** The names of an application with a base path. */
    public static CookieName usual(String base) {
        return new CookieName(Optional.empty(), base);
    }

    /**
     * One name, wherever the application listens.
     *
     * @throws FastStateException if browsers might not take it
     */
    public static CookieName of(String name) {
        if (!TOKEN.matcher(name).matches()) {
            throw new FastStateException("'" + name + "' can't name a cookie: use up to 64 letters, digits, _ and -");
        }
        return new CookieName(Optional.of(name), "");
    }

    /** The name for answers to a request. */
    String of(ServerRequest request, boolean secure) {
        return prefix(secure) + (fixed.isPresent() ? "" : "-" + request.localPeer().port() + base.replace('/', '-'));
    }

    /**
     * Whether a cookie may hold a session of this application; its signature tells whether it does. An application that
     * moved to another port, and its other nodes, know their visitors again.
     */
    boolean fits(String name, boolean secure) {
        return fixed.isPresent() ? name.equals(prefix(secure)) : name.startsWith(prefix(secure));
    }

    private String prefix(boolean secure) {
        return (secure ? HOST : "") + fixed.orElse(PREFIX);
    }

    /** Whether a cookie of this name goes by TLS alone. */
    static boolean isSecure(String name) {
        return name.startsWith(HOST);
    }
}
