/** What pages do on the server while a tab shows them: when it comes, while it is there, and when it is gone. */
package io.faststate.server.life;
