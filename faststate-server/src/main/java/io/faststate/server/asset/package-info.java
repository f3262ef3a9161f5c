/**
 * Files that do not change while the application runs: style sheets, images, the browser client. {@code Asset} reads
 * such a file once and serves it.
 */
package io.faststate.server.asset;
