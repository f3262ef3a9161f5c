/** What a server implements so that states and signals find their values. */
package io.faststate.dsl.port;
