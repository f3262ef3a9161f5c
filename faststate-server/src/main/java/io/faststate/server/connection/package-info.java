/**
 * The connections of a server: how many there may be, and how long their requests may take to arrive. Begin with
 * {@code Connections}, then read {@code Connection} and {@code Arrival}, which measures how long the bytes of a request
 * take.
 */
package io.faststate.server.connection;
