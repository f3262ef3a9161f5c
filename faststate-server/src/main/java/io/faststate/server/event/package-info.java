/**
 * Events: from the request to the handler, and from its changes to the answer. Read {@code EventRoute} first, which
 * receives a request and waits for its turn. {@code EventRun} then checks whether the handler may run, and runs it.
 * {@code EventWork} is what the handler works with, including the values of {@code EventSignals}. {@code Answer}
 * collects what is sent, and {@code Tabs} remembers which events each tab has delivered.
 */
package io.faststate.server.event;
