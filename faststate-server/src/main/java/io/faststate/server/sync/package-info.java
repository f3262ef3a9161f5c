/**
 * How a browser gets from one render to the next. Begin with {@code BrowserCopy}, which knows what a browser was last
 * sent. {@code Freshness} checks whether that is still current, and {@code RowDiff} finds the few rows to send.
 * {@code Browser} has the instructions to a browser besides patches.
 */
package io.faststate.server.sync;
