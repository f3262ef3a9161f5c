package io.faststate.server.security;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells requests that this application's own pages made from those that another site made a browser send, by Fetch
 * Metadata (<a href="https://www.w3.org/TR/fetch-metadata/">W3C</a>) or, without it, by the exact Origin.
 */
public final class OriginCheck {
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");

    private OriginCheck() {}

    /** Whether a page of this very origin made the request. */
    public static boolean sameOrigin(ServerRequestHeaders headers) {
        var site = headers.first(SITE);
        if (site.isPresent()) {
            return site.get().equals("same-origin");
        }
        var host = headers.first(HeaderNames.HOST);
        return host.isPresent() && headers.first(HeaderNames.ORIGIN).flatMap(OriginCheck::authority)
                .filter(host.get().toLowerCase(Locale.ROOT)::equals)
                .isPresent();
    }

    /** Whether another site made the request; a request without either header is no browser's. */
    public static boolean crossOrigin(ServerRequestHeaders headers) {
        return (headers.contains(SITE) || headers.contains(HeaderNames.ORIGIN)) && !sameOrigin(headers);
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).map(it -> it.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
