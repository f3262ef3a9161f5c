package io.faststate.server.route;

/**
 * What a page keeps of the request for its document, so that each later render sees the same.
 *
 * @param origin the scheme and host that the browser uses, such as {@code https://example.org}; empty if unknown. All
 *     requests of a page have the same one, so the page's token doesn't hold it.
 */
public record PageRequest(String origin) {
    /** Nothing is known. */
    public static final PageRequest NONE = new PageRequest("");
}
