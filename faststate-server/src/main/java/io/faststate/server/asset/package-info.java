/**
 * Static files: style sheets, images, the browser client. {@code Asset} holds one in memory and serves it, and
 * {@code AssetFolder} those of a folder.
 */
package io.faststate.server.asset;
