package io.faststate.server.event;

import io.faststate.server.body.UploadLimits;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.function.Function;

/**
 * Limits on events.
 *
 * @param bodyBytes the size of an event's body, in bytes
 * @param jsonDepth how deeply its JSON may be nested
 * @param signals how many members its JSON may have
 * @param eventsPerSecond how many events a tab may send in a second
 * @param perSession how many a session may send in a second
 * @param perAddress how many an address may send in a second
 * @param addresses tells from which address a request comes
 * @param tabs how many tabs' events are remembered
 * @param eventMemory how long a tab's events are remembered after its last one
 * @param heartbeat how often, at least, a browser is shown that its event is here
 * @param uploads how much may be uploaded where the upload itself doesn't say
 */
public record EventLimits(
        int bodyBytes, int jsonDepth, int signals, int eventsPerSecond, int perSession, int perAddress,
        Function<ServerRequest, String> addresses, long tabs, Duration eventMemory,
        Duration heartbeat, UploadLimits uploads) {}
