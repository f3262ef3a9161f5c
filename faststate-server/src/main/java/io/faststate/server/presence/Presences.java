package io.faststate.server.presence;

import io.faststate.dsl.Presence;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.metrics.LogText;
import io.faststate.server.security.SigningKey;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who is present at which topic, kept as states. They are written one at a time, a moment after the first of several
 * changes, so that many arrivals at once make one change.
 */
public final class Presences implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Presences.class.getName());
    private static final Duration GATHERING = Duration.ofMillis(50);

    /** How long the store keeps an empty topic, which reads the same as an unknown one. */
    private static final Duration EMPTY = Duration.ofMinutes(1);

    private final States states;
    private final SigningKey key;
    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final ReentrantLock writing = new ReentrantLock();
    /** Empty if this process has its store to itself. */
    private final Optional<OtherNodes> others;
    private volatile boolean closed;

    /**
     * Creates an empty registry.
     *
     * @param key derives ids that reveal nothing about a user or a session
     */
    public Presences(States states, SigningKey key) {
        this.states = states;
        this.key = key;
        this.others = states.store().shared() ? Optional.of(new OtherNodes(states)) : Optional.empty();
        others.ifPresent(nodes -> {
            states.store().subscribe(change -> {
                if (OtherNodes.isParts(change.key())) {
                    after(Duration.ZERO, () -> save(change.key().owner(), () -> publish(change.key().owner(), nodes.merged(change.key().owner()))));
                }
            });
            after(OtherNodes.BEAT, this::beat);
        });
    }

    private void beat() {
        topics.keySet().forEach(this::changed);
        after(OtherNodes.BEAT, this::beat);
    }

    /** Returns the attendance for the visitor of a new stream. */
    public Attendance attendance() {
        return new Attendance(this);
    }

    /** How many topics have somebody present. */
    int topics() {
        return topics.size();
    }

    void join(String name, Attendee attendee) {
        topics.compute(name, (it, known) -> {
            var topic = known == null ? new Topic() : known;
            topic.join(attendee);
            return topic;
        });
        changed(name);
    }

    void leave(String name, Attendee attendee) {
        topics.computeIfPresent(name, (it, topic) -> {
            topic.leave(attendee);
            return topic.isEmpty() ? null : topic;
        });
        changed(name);
    }

    void leaveAfter(Duration time, String name, Attendee attendee) {
        after(time, () -> leave(name, attendee));
    }

    private void changed(String name) {
        if (changed.add(name)) {
            after(GATHERING, () -> publish(name));
        }
    }

    private void after(Duration time, Runnable task) {
        var unused = ServerClock.schedule(time, () -> {
            writing.lock();
            try {
                // Streams may end after this was closed.
                if (!closed) {
                    task.run();
                }
            } finally {
                writing.unlock();
            }
        });
    }

    private void publish(String name) {
        changed.remove(name);
        var topic = topics.get(name);
        var now = topic == null ? Presence.NOBODY : topic.presence(key);
        save(name, () -> {
            if (others.isPresent()) {
                others.get().write(name, now, topic == null ? List.of() : topic.sessions(key));
            } else {
                publish(name, now);
            }
        });
    }

    private void save(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "Presence at " + LogText.line(name) + " was not saved", LogText.lines(e));
        }
    }

    private void publish(String name, Presence now) {
        var state = now.equals(Presence.NOBODY) ? Presence.of(name).ttl(EMPTY) : Presence.of(name);
        var place = new StateKey(state.scope(), state.key(), state.name());
        var unused = states.update(state, place, old -> now, EventClaim.none());
    }

    @Override
    public void close() {
        closed = true;
    }
}
