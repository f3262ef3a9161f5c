package io.faststate.server.action;

import java.io.ByteArrayInputStream;
import java.util.Locale;

/**
 * What came with an event.
 *
 * @param tab the tab that it came from
 * @param routeId the id of the handler that the user saw
 * @param eventId what the event itself is known by
 * @param body the signals, as JSON
 * @param outdated whether the browser may show something else than its page instance thinks
 * @param secure whether it came by TLS
 * @param locale the language that messages are told in
 */
record Delivery(Tabs.Tab tab, String routeId, String eventId, ByteArrayInputStream body, boolean outdated, boolean secure, Locale locale) {}
