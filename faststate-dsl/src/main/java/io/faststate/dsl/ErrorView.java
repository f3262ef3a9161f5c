package io.faststate.dsl;

import java.io.Serializable;

/** Renders what is shown instead of a page whose view failed. */
@FunctionalInterface
public interface ErrorView extends Serializable {
    /**
     * The page's content.
     *
     * @param code identifies the failure in the log, for the user to report
     * @throws Exception to send a plain document instead
     */
    Node render(Page page, String code) throws Exception;
}
