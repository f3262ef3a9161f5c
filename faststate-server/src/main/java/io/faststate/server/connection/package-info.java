/** The connections of a server: how many there may be, and how long their requests may take to arrive. */
package io.faststate.server.connection;
