package io.faststate.dsl;

import java.io.Serializable;

/** What is shown in place of a page whose view failed. */
@FunctionalInterface
public interface ErrorView extends Serializable {
    /**
     * The page's content.
     *
     * @param code what the log tells the failure by, for the user to report
     * @throws Exception to have a plain document sent instead
     */
    Node render(Page page, String code) throws Exception;
}
