package io.faststate.dsl;

/** One event of one tab, as its handler sees it. Its methods may be called from the handler's thread only. */
public interface Event {
    /** The path of the page that the event came from, such as {@code /product/7}. */
    String path();

    /**
     * Morphs an element into the page, by its id. The element may not hold handlers, since no render would yield them
     * again: put it into the view instead.
     *
     * @throws FastStateException if the element has no id or holds a handler
     */
    void patch(Element<?> element);

    /**
     * Appends content to the element that a CSS selector names.
     *
     * @throws FastStateException if the content holds a handler
     */
    void append(String selector, Node content);

    /** Removes the elements that a CSS selector names. */
    void remove(String selector);

    /**
     * Sends the browser to a path of this application once the handler is done.
     *
     * @throws FastStateException if the path is not one of this application's own
     */
    void redirect(String path);

    /** Sends at once what has changed so far; it is sent anyway when the handler is done, or has taken a while. */
    void flush();
}
