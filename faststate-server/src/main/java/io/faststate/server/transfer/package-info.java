/** How bytes reach a browser: compressed where it asks for that and it pays. */
package io.faststate.server.transfer;
