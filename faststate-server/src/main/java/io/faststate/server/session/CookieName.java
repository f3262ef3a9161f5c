package io.faststate.server.session;

import io.faststate.dsl.FastStateException;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a session cookie. Browsers share cookies between all ports of a host. Applications on the same host
 * therefore use different names, so that they don't sign out each other's visitors.
 *
 * @param fixed the configured name; without one, the name includes the port and the base path
 * @param base the path prefix of the application
 */
public record CookieName(Optional<String> fixed, String base) {
    /** The prefix of the default names. */
    private static final String PREFIX = "faststate";

    /** Browsers accept a cookie with this prefix only from its own host and only over TLS (RFC 6265bis, 4.1.3). */
    private static final String HOST = "__Host-";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** The default names of an application with a base path. */
    public static CookieName usual(String base) {
        return new CookieName(Optional.empty(), base);
    }

    /**
     * A fixed name, wherever the application listens.
     *
     * @throws FastStateException if browsers might not accept it
     */
    public static CookieName of(String name) {
        if (!TOKEN.matcher(name).matches()) {
            throw new FastStateException("'" + name + "' can't name a cookie: use up to 64 letters, digits, _ and -");
        }
        return new CookieName(Optional.of(name), "");
    }

    /** The name for answers to a request. */
    String of(ServerRequest request, boolean secure) {
        return of(request.localPeer().port(), secure);
    }

    /** The name for browsers that reach this application at a port. */
    String of(int port, boolean secure) {
        return prefix(secure) + (fixed.isPresent() ? "" : "-" + port + base.replace('/', '-'));
    }

    /**
     * Whether a cookie may hold a session of this application; its signature decides. This way an application that
     * moved to another port, and its other nodes, recognise their visitors.
     */
    boolean fits(String name, boolean secure) {
        return fixed.isPresent() ? name.equals(prefix(secure)) : name.startsWith(prefix(secure));
    }

    /** Whether a cookie of this name may hold a session, with or without TLS. */
    public boolean names(String name) {
        return fits(name, false) || fits(name, true);
    }

    private String prefix(boolean secure) {
        return (secure ? HOST : "") + fixed.orElse(PREFIX);
    }

    /** Whether a cookie of this name is sent only over TLS. */
    static boolean isSecure(String name) {
        return name.startsWith(HOST);
    }
}
