package io.faststate.dsl.render;

/** What a list notes of its rows while it is written, so that two renders can be compared row by row. */
public interface RowContext {
    /** A keyed list begins. */
    default void listStart(HtmlWriter out) {}

    /** The text that an element shows until a browser follows its expression was written, from an offset to the output's end. */
    default void initialText(int from, HtmlWriter out) {}

    /**
     * A row of the innermost list was written, from an offset to the output's end.
     *
     * @param id the id of its root element
     */
    default void row(String id, int from, HtmlWriter out) {}

    /** The innermost list ends. */
    default void listEnd(HtmlWriter out) {}
}
