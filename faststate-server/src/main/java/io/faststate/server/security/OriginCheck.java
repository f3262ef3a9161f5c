package io.faststate.server.security;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Distinguishes requests from this application's own pages from those that another site made a browser send, by Fetch
 * Metadata (<a href="https://www.w3.org/TR/fetch-metadata/">W3C</a>) or, without it, by the exact Origin.
 */
public final class OriginCheck {
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");

    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

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
     * The origin of the page that a request is for, by the request's host; empty if that is no valid host.
     *
     * @param secure whether browsers reach this server over TLS
     */
    public static String origin(ServerRequestHeaders headers, boolean secure) {
        return headers.first(HeaderNames.HOST)
                .filter(host -> AUTHORITY.matcher(host).matches())
                .map(host -> (secure ? "https://" : "http://") + host.toLowerCase(Locale.ROOT))
                .orElse("");
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
