package io.faststate.server.security;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** The headers that every page carries (<a href="https://www.w3.org/TR/CSP3/">Content Security Policy 3</a>). */
public final class SecurityHeaders {
    /** Allows nothing but this site's own files, and images that a style sheet holds. */
    public static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final List<Header> HEADERS = List.of(
            HeaderValues.createCached("Content-Security-Policy", POLICY),
            HeaderValues.X_CONTENT_TYPE_OPTIONS_NOSNIFF,
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Referrer-Policy", "same-origin"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"),
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8"));

    private SecurityHeaders() {}

    /** Adds the headers of a page to its response. */
    public static void add(ServerResponse response) {
        HEADERS.forEach(response::header);
    }
}
