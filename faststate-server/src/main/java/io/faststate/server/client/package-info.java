/** The browser client that pages load. */
package io.faststate.server.client;
