/**
 * What pages do on the server while a tab shows them: when it arrives, while it is there, and when it is gone. Begin
 * with {@code Visits}, which knows the tabs that are there, and {@code Visit}, which runs the handlers of one.
 * {@code LifeWork} is what such a handler works with, and {@code TabLoads} runs the tab's loads.
 */
package io.faststate.server.life;
