/**
 * Events: from the request to the handler, and from the changes to the answer. Read {@code EventRoute} first, which takes a
 * request and waits for its turn, then {@code EventRun}, which looks whether the handler may run and runs it, and
 * {@code EventWork}, which is what the handler has, with the values of {@code EventSignals}. {@code Answer} gathers what is
 * sent; {@code Tabs} remembers which events each tab has delivered.
 */
package io.faststate.server.event;
