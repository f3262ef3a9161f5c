/**
 * The page in one tab, as the server keeps it between requests. Begin with {@code PageInstance} and its
 * {@code CurrentRender}. {@code PageInstances} keeps those of tabs in use, and {@code PageAccess} finds the one that a
 * request may use. An instance can be dropped at any time and is rebuilt by rendering.
 */
package io.faststate.server.instance;
