/** Files that do not change while the application runs: style sheets, images, the browser client. */
package io.faststate.server.asset;
