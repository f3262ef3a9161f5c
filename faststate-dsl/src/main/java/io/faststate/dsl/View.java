package io.faststate.dsl;

import java.io.Serializable;

/**
 * A page as a function of its states. It runs for each render, so it reads only states, the page's parameters and
 * constants. Put the clock and random numbers in a state.
 */
@FunctionalInterface
public interface View extends Serializable {
    /**
     * The page's content: the content of {@code body}, or a whole {@code html} element.
     *
     * @throws Exception to answer the request with an error
     */
    Node render(Page page) throws Exception;
}
