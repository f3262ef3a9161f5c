package io.faststate.dsl;

import java.io.Serializable;

/**
 * A page as a function of its states. It runs for each render, so it reads states, the page's parameters and constants
 * only; the clock and random numbers belong into a state.
 */
@FunctionalInterface
public interface View extends Serializable {
    /**
     * The page's content: what stands in {@code body}, or a whole {@code html} element.
     *
     * @throws Exception to answer the request with an error
     */
    Node render(Page page) throws Exception;
}
