/** What keeps others out: signatures, origins and headers. */
package io.faststate.server.security;
