package io.faststate.server.page;

import io.faststate.dsl.FastStateException;

/** The page's path is none after all, such as one with a word where a number belongs; answered with 404. */
public final class PageNotFoundException extends FastStateException {
    private static final long serialVersionUID = 1L;

    /** Tells what was looked for. */
    public PageNotFoundException(String message) {
        super(message);
    }
}
