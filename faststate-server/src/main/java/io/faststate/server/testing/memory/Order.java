package io.faststate.server.testing.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Which events of the server came last for what: answers and the stream overtake each other, and an older one undoes nothing. */
final class Order {
    private final Map<String, Long> signals = new HashMap<>();
    private final Map<Node, Long> elements = new WeakHashMap<>();
    private long greatest;

    /** Notes the id of an event that came; 0 for none. */
    void saw(long id) {
        greatest = Math.max(greatest, id);
    }

    /** The greatest id that came; 0 without one. */
    long greatest() {
        return greatest;
    }

    /** Whether an event may set a signal: no newer one set it, or an object around it. */
    boolean admits(List<String> path, long id) {
        for (var i = 1; i <= path.size(); i++) {
            if (signals.getOrDefault(name(path.subList(0, i)), 0L) > id) {
                return false;
            }
        }
        return true;
    }

    /** Whether a newer event set something inside of a signal. */
    boolean newerInside(List<String> path, long id) {
        var before = name(path) + ".";
        return signals.entrySet().stream().anyMatch(it -> it.getValue() > id && it.getKey().startsWith(before));
    }

    /** Notes which event set a signal. */
    void set(List<String> path, long id) {
        signals.put(name(path), id);
    }

    private static String name(List<String> path) {
        return String.join(".", path);
    }

    /** Whether a newer event patched this very element; none is newer than one without an id. */
    boolean isNewer(Node node, long id) {
        return id != 0 && elements.getOrDefault(node, 0L) > id;
    }

    /** The id of the newest event that patched an element or one around it; 0 without one. */
    long newest(@Nullable Element target) {
        var newest = 0L;
        for (var at = target; at != null; at = at.parent()) {
            newest = Math.max(newest, elements.getOrDefault(at, 0L));
        }
        return newest;
    }

    /** Notes which event patched an element; 0 for one without an id. */
    void patched(Element target, long id) {
        if (id != 0) {
            elements.put(target, id);
        }
    }
}
