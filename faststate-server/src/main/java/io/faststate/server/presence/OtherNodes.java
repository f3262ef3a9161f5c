package io.faststate.server.presence;

import io.faststate.dsl.Presence;
import io.faststate.dsl.RecordState;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.presence.NodeParts.Part;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The presence at topics on all nodes of a shared store. Each node writes its part again and again; one that does no longer
 * is taken out by the others, who count the time since they saw it change, so that their clocks may differ.
 */
final class OtherNodes {
    /** How often a node writes its parts again. */
    static final Duration BEAT = Duration.ofSeconds(20);

    private static final Duration SILENCE = BEAT.multipliedBy(3);
    private static final RecordState<NodeParts> PARTS = State.records("presenceParts", NodeParts.NONE);

    private final States states;
    private final String node = UUID.randomUUID().toString();
    private final Map<Place, Beat> beats = new ConcurrentHashMap<>();
    private long beat;

    private record Place(String topic, String node) {}

    /** A beat, and when it was seen first. */
    private record Beat(long beat, long at) {}

    OtherNodes(States states) {
        this.states = states;
    }

    private static State<NodeParts> state(String topic) {
        return PARTS.of(topic).persistent().ttl(SILENCE);
    }

    private static StateKey key(String topic) {
        return StateKey.internal(Scope.RECORD, topic, PARTS.of(topic).name());
    }

    /** Whether a key is that of the parts of a topic, which is its owner. */
    static boolean isParts(StateKey key) {
        return key.equals(key(key.owner()));
    }

    /** Writes this node's part of a topic; called by one thread at a time. */
    void write(String topic, Presence here, List<String> sessions) {
        beat++;
        var part = new Part(node, beat, here, sessions);
        var unused = states.update(state(topic), key(topic), old -> alive(topic, old).with(part), EventClaim.none());
    }

    /** The parts of nodes that have written not long ago. */
    private NodeParts alive(String topic, NodeParts parts) {
        var now = ServerClock.nanos();
        beats.keySet().removeIf(place -> place.topic.equals(topic)
                && parts.all().stream().noneMatch(part -> part.node().equals(place.node)));
        return new NodeParts(parts.all().stream().filter(part -> {
            var seen = beats.merge(new Place(topic, part.node()), new Beat(part.beat(), now),
                    (known, next) -> known.beat == next.beat ? known : next);
            return now - seen.at < SILENCE.toNanos();
        }).toList());
    }

    /** Who is present at a topic on all nodes. */
    Presence merged(String topic) {
        return states.load(state(topic), key(topic)).value().merged();
    }
}
