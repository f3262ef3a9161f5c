/** Who is present: the tabs whose streams are open, by topic, as states that pages show. */
package io.faststate.server.presence;
