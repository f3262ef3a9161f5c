package io.faststate.server.security;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * The headers that every page has besides those of {@link FrontDoor} (<a href="https://www.w3.org/TR/CSP3/">Content
 * Security Policy 3</a>).
 */
public final class SecurityHeaders {
    /** The policy that allows only this site's own files, and images inside a style sheet. */
    public static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final HeaderName CSP = HeaderNames.create("Content-Security-Policy");
    private static final Header STRICT = HeaderValues.createCached(CSP, POLICY);
    private static final List<Header> HEADERS = List.of(
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Referrer-Policy", "same-origin"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"),
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8"));

    private SecurityHeaders() {}

    /** Adds the headers of a page that runs only scripts from this site's own files. */
    public static void add(ServerResponse response) {
        add(response, POLICY);
    }

    /** Adds the headers of a page with its own content security policy. */
    public static void add(ServerResponse response, String policy) {
        response.header(policy.equals(POLICY) ? STRICT : HeaderValues.create(CSP, policy));
        HEADERS.forEach(response::header);
    }
}
