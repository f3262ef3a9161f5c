package io.faststate.dsl.render;

/** What elements notice about themselves that looks like a mistake. */
public interface HintContext {
    /**
     * Notes that a click on a button runs the button's handler and submits the form around it too.
     *
     * @param button what it says
     */
    default void submitsToo(String button, Submission form) {}

    /**
     * Notes that an element, or a fragment, has very many children of one kind that no keys tell apart.
     *
     * @param parent what has them
     * @param child what most of them are
     * @param count how many there are of these
     */
    default void crowded(String parent, String child, int count) {}
}
