package io.faststate.server.route;

import java.util.Map;

/**
 * What a page keeps of the request for its document, so that each later render sees the same.
 *
 * @param origin the scheme and host that the browser uses, such as {@code https://example.org}; empty if unknown. All
 *     requests of a page have the same one, so the page's token doesn't hold it.
 * @param language the tag of the language that was chosen by the request; empty if the application offers only one. The
 *     page's token holds it, because a browser may ask for another language later.
 * @param kept the headers, cookies and the address that {@link KeptRequest} names; the page's token holds them, too
 */
public record PageRequest(String origin, String language, Map<String, String> kept) {
    /** Nothing is known. */
    public static final PageRequest NONE = new PageRequest("", "", Map.of());
}
