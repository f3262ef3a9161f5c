package io.faststate.dsl.render;

import java.util.Locale;

/** A script beside the browser client's own, which only those pages load that use it. */
public enum ClientModule {
    /** What browsers can do besides showing a page: the clipboard, stored signals, media queries, toasts. */
    BROWSER,
    /** Links between pages that swap the content, and parameters of the address that handlers change. */
    NAVIGATION,
    /** Files that a form sends: their progress, cancelling, drag and drop. */
    UPLOAD;

    private final String token = name().toLowerCase(Locale.ROOT);

    /** Its name in the client's sources and in addresses. */
    public String token() {
        return token;
    }
}
