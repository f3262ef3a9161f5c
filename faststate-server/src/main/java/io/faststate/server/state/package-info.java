/**
 * Reading and changing the values of states: atomically, and several together. Begin with {@code States};
 * {@code Transaction} is one try to change several. {@code EventClaim} ties the changes to their event, so that a
 * repeated delivery takes effect once.
 */
package io.faststate.server.state;
