package io.faststate.server.event;

import io.faststate.server.body.Content;
import java.util.Locale;

/**
 * What came with an event.
 *
 * @param tab the tab that it came from
 * @param target which handler it is for
 * @param eventId what the event itself is known by
 * @param content what it brought
 * @param late whether it is so old that it may have been delivered before and forgotten
 * @param outdated whether the browser may show something else than its page instance thinks
 * @param cookieName what the cookie is called that may bring its browser a new session
 * @param address where it came from
 * @param locale the language that messages are told in
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
