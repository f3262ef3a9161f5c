package io.faststate.server.security;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;

/**
 * Distinguishes requests from this application's own pages from those that another site made a browser send, by Fetch
 * Metadata (<a href="https://www.w3.org/TR/fetch-metadata/">W3C</a>) or, without it, by the exact Origin.
 */
public final class OriginCheck {
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");

    private OriginCheck() {}

    /**
     * Whether a page of this exact origin made the request.
     *
     * @param secure whether browsers reach this server over TLS
     */
    public static boolean sameOrigin(ServerRequestHeaders headers, boolean secure) {
        var site = headers.first(SITE);
        if (site.isPresent()) {
            return site.get().equals("same-origin");
        }
        var host = headers.first(HeaderNames.HOST);
        var origin = headers.first(HeaderNames.ORIGIN);
        return host.isPresent()
                && origin.isPresent()
                && origin.get().equalsIgnoreCase((secure ? "https://" : "http://") + host.get());
    }

    /**
     * Whether another site may have led the browser here, for example by a link. This is assumed unless the browser
     * says that its user or a page of this exact origin did.
     */
    public static boolean ledHere(ServerRequestHeaders headers) {
        return !headers.first(SITE).filter(site -> site.equals("none") || site.equals("same-origin")).isPresent();
    }

    /** Whether another site made the request; a request without either header doesn't come from a browser. */
    public static boolean crossOrigin(ServerRequestHeaders headers, boolean secure) {
        return (headers.contains(SITE) || headers.contains(HeaderNames.ORIGIN)) && !sameOrigin(headers, secure);
    }
}
