/**
 * How a browser that shows one render comes to show the next. Begin with {@code BrowserCopy}, what a browser was last sent;
 * {@code Freshness} tells whether that is still right, and {@code RowDiff} finds the few rows to send. {@code Browser} is
 * what browsers are told besides.
 */
package io.faststate.server.sync;
