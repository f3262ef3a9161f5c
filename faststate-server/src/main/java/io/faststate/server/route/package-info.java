/**
 * The identity of a page: its path, its view, who may open it, and the token by which a tab refers to it. Read
 * {@code PageRoute} and {@code PagePath} first, then {@code PageAddress} and {@code PageToken}. {@code DocumentParts},
 * {@code Layouts} and {@code ErrorPages} are what an application configures for all its pages. Nothing here renders.
 */
package io.faststate.server.route;
