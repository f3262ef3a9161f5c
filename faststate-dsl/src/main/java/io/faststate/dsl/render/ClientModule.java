package io.faststate.dsl.render;

import java.util.Locale;

/** An additional script of the browser client, loaded only by pages that use it. */
public enum ClientModule {
    /** Browser features: the clipboard, stored signals, media queries, toasts. */
    BROWSER,
    /** A range chosen by dragging across an element. */
    BRUSH,
    /** Links between pages that swap the content, and query parameters that handlers change. */
    NAVIGATION,
    /** The focus moved by the arrow keys, in menus, tabs, trees and grids. */
    ROVING,
    /** File uploads: progress, cancelling, drag and drop. */
    UPLOAD;

    private final String token = name().toLowerCase(Locale.ROOT);

    /** The name in the client's sources and in URLs. */
    public String token() {
        return token;
    }
}
