package io.faststate.server.security;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.List;

/**
 * The filter that every request passes. It refuses requests for other hosts, and gives each answer the headers that are
 * not specific to documents.
 */
public final class FrontDoor implements Filter {
    /** The default permissions policy: it denies everything that browsers would ask a user to permit. */
    public static final String NO_DEVICES = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static final Status MISDIRECTED = Status.create(421, "Misdirected Request");
    private static final Header JSON = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
    private static final String OTHER_HOST = "{\"code\":\"host\",\"message\":\"This server does not answer for this host\"}";

    /** Only TLS for a year (RFC 6797). */
    private static final Header TLS_ONLY = HeaderValues.createCached(
            "Strict-Transport-Security", "max-age=" + Duration.ofDays(365).toSeconds());

    private final String base;
    private final AllowedHosts hosts;
    private final boolean alwaysSecure;
    private final List<String> open;
    private final List<Header> headers;

    /**
     * Creates the filter of an application.
     *
     * @param base the path prefix of the application
     * @param alwaysSecure whether browsers always use TLS
     * @param permissions the value of the Permissions-Policy header
     * @param open the path prefixes that are answered for any host, such as those of health checks
     */
    public FrontDoor(String base, AllowedHosts hosts, boolean alwaysSecure, String permissions, List<String> open) {
        this.base = base + '/';
        this.hosts = hosts;
        this.alwaysSecure = alwaysSecure;
        this.open = List.copyOf(open);
        this.headers = List.of(
                HeaderValues.X_CONTENT_TYPE_OPTIONS_NOSNIFF,
                HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
                HeaderValues.createCached("Permissions-Policy", permissions));
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var path = request.path().rawPath();
        if (!path.startsWith(base)) {
            chain.proceed();
            return;
        }
        headers.forEach(response::header);
        if (alwaysSecure || request.isSecure()) {
            response.header(TLS_ONLY);
        }
        if (hosts.allow(request.headers()) || open.stream().anyMatch(path::startsWith)) {
            chain.proceed();
        } else {
            response.status(MISDIRECTED).header(JSON).send(OTHER_HOST);
        }
        close(request, response);
    }

    /**
     * Closes a connection that the request or the answer said would close; the server leaves it open (helidon#12324).
     */
    private static void close(RoutingRequest request, RoutingResponse response) {
        if (response.isSent()
                && (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)
                        || response.headers().containsToken(HeaderValues.CONNECTION_CLOSE))) {
            throw new CloseConnectionException("The connection closes after this answer, as requested or announced");
        }
    }
}
