package io.faststate.server.event;

import io.faststate.server.body.UploadLimits;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.function.Function;

/**
 * Limits on events.
 *
 * @param bodyBytes the maximum size of an event's body, in bytes
 * @param jsonDepth how deeply its JSON may be nested
 * @param signals how many members its JSON may have
 * @param eventsPerSecond how many events a tab may send per second
 * @param perSession how many a session may send per second
 * @param perAddress how many an address may send per second
 * @param addresses finds the address that a request comes from
 * @param tabs how many tabs' events are remembered
 * @param eventMemory how long a tab's events are remembered after its last one
 * @param heartbeat the longest silence before a browser is shown that its event is being handled
 * @param uploads the limits for uploads that don't set their own
 */
public record EventLimits(
        int bodyBytes, int jsonDepth, int signals, int eventsPerSecond, int perSession, int perAddress,
        Function<ServerRequest, String> addresses, long tabs, Duration eventMemory,
        Duration heartbeat, UploadLimits uploads) {}
