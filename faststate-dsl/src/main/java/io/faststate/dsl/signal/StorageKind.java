package io.faststate.dsl.signal;

/** Where a browser keeps a signal. */
public enum StorageKind {
    /** For all tabs of this browser, until somebody clears it. */
    LOCAL,
    /** For one tab, across reloads and other pages, until the tab is closed. */
    TAB
}
