package io.faststate.server.stream;

import java.time.Duration;

/**
 * How often silent streams check whether their browsers are still there.
 *
 * @param heartbeat the interval of most streams
 * @param presence the interval for pages that show others who is there, or that do something when a tab is gone
 */
public record HeartbeatIntervals(Duration heartbeat, Duration presence) {
    /** How long a stream may be silent before a comment is sent. */
    Duration after(boolean present) {
        return present && presence.compareTo(heartbeat) < 0 ? presence : heartbeat;
    }
}
