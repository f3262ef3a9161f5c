/**
 * The browser client that pages load. Begin with {@code PageClient} and its two kinds, {@code EmbeddedClient} and
 * {@code OfficialClient}. {@code ModuleScript} is a part of the client that only some pages load, and
 * {@code ClientSettings} is what a document tells the client.
 */
package io.faststate.server.client;
