/** Browser sessions and the cookie that names them. */
package io.faststate.server.session;
