package io.faststate.server.presence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The topics where the visitor of one stream is present. Only one thread at a time may use this. */
public final class Attendance {
    private final Presences presences;
    private final Map<String, Attendee> attendees = new HashMap<>();

    Attendance(Presences presences) {
        this.presences = presences;
    }

    /**
     * Makes the visitor present at these topics, and at no others.
     *
     * @param names the visitor's name, by topic
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
     * Ends the attendance with its stream; the visitor leaves unless another stream begins soon.
     *
     * @param back how long that may take
     */
    public void end(Duration back) {
        attendees.forEach((topic, attendee) -> presences.leaveAfter(back, topic, attendee));
        attendees.clear();
    }
}
