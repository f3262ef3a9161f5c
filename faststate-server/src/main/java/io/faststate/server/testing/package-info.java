/** What helps to test an application, and the parts that it adds to the server. */
package io.faststate.server.testing;
