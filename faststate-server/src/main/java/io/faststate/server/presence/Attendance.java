package io.faststate.server.presence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Where the visitor of one stream is present. One thread at a time uses it. */
public final class Attendance {
    private final Presences presences;
    private final Map<String, Attendee> attendees = new HashMap<>();

    Attendance(Presences presences) {
        this.presences = presences;
    }

    /**
     * Makes the visitor present at these topics, and at no others.
     *
     * @param names what the visitor is called, by topic
     */
    public void of(Visitor visitor, Map<String, String> names) {
        names.forEach((topic, name) -> {
            var known = attendees.get(topic);
            if (known == null || !known.tells(visitor, name)) {
                var attendee = new Attendee(visitor, name);
                attendees.put(topic, attendee);
                presences.join(topic, attendee);
            }
        });
        attendees.entrySet().removeIf(each -> {
            var left = !names.containsKey(each.getKey());
            if (left) {
                presences.leave(each.getKey(), each.getValue());
            }
            return left;
        });
    }

    /** Whether the visitor is present anywhere. */
    public boolean anywhere() {
        return !attendees.isEmpty();
    }

    /**
     * The stream ended; the visitor is gone unless another one begins soon.
     *
     * @param back how long that may take
     */
    public void end(Duration back) {
        attendees.forEach((topic, attendee) -> presences.leaveAfter(back, topic, attendee));
        attendees.clear();
    }
}
