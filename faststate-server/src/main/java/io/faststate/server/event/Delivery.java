package io.faststate.server.event;

import io.faststate.server.body.Content;
import java.util.Locale;

/**
 * One delivery of an event.
 *
 * @param tab the tab that it came from
 * @param target which handler it is for
 * @param eventId the event's id
 * @param content its content
 * @param late whether it is so old that it may have been delivered before and forgotten
 * @param outdated whether the browser may show something other than its page instance assumes
 * @param cookieName the name of the session cookie, in case the browser gets a new session
 * @param address the address that it came from
 * @param locale the language of messages
 */
record Delivery(
        Tabs.Tab tab,
        Target target,
        String eventId,
        Content content,
        boolean late,
        boolean outdated,
        String cookieName,
        String address,
        Locale locale) {}
