/** Events: from the request to the handler, and from the changes to the answer. */
package io.faststate.server.action;
