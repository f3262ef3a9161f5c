/** What pages do on the server while a tab shows them: when it comes, at intervals, and when it is gone. */
package io.faststate.server.life;
