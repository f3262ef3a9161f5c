package io.faststate.server.stream;

import java.time.Duration;

/**
 * How often silent streams look whether their browsers are still there.
 *
 * @param heartbeat how often most do
 * @param presence how often those do whose pages tell others who is there, or do something when a tab is gone
 */
public record HeartbeatIntervals(Duration heartbeat, Duration presence) {
    /** After how long without an event a comment is sent. */
    Duration after(boolean present) {
        return present && presence.compareTo(heartbeat) < 0 ? presence : heartbeat;
    }
}
