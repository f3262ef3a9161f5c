/** Reading and changing the values of states: atomically, and several together. */
package io.faststate.server.state;
