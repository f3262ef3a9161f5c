/** What tabs load once their pages are there, and show when it has come. */
package io.faststate.server.load;
