package io.faststate.server.testing.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** Brings events to their listeners: down to the target, and up again. */
final class Events {
    /** What events are about that are about no element. */
    enum Around { WINDOW, DOCUMENT, HISTORY }

    private final Map<Key, List<Listener>> listeners = new HashMap<>();

    private record Key(Object target, String type) {}

    /** Somebody who listens, who is no other one. */
    private static final class Listener {
        private final Consumer<PageEvent> run;
        private final boolean capture;

        Listener(Consumer<PageEvent> run, boolean capture) {
            this.run = run;
            this.capture = capture;
        }
    }

    /** Listens; what it gives ends that. */
    Runnable listen(Object target, String type, boolean capture, Consumer<PageEvent> run) {
        var key = new Key(target, type);
        var listener = new Listener(run, capture);
        listeners.computeIfAbsent(key, it -> new ArrayList<>()).add(listener);
        return () -> {
            var all = listeners.get(key);
            if (all != null) {
                all.remove(listener);
                if (all.isEmpty()) {
                    listeners.remove(key);
                }
            }
        };
    }

    /** Tells all that listen; whether nobody prevented what usually follows. */
    boolean dispatch(PageEvent event) {
        var path = path(event.target());
        for (var i = path.size() - 1; i >= 0 && !event.isStopped(); i--) {
            tell(path.get(i), event, true);
        }
        for (var i = 0; i < path.size() && !event.isStopped() && (i == 0 || event.bubbles()); i++) {
            tell(path.get(i), event, false);
        }
        return !event.isPrevented();
    }

    private static List<Object> path(Object target) {
        var path = new ArrayList<>();
        if (target instanceof Element element) {
            for (var at = element; at != null && !at.normalName().equals("#root"); at = at.parent()) {
                path.add(at);
            }
        }
        if (target != Around.WINDOW && target != Around.HISTORY) {
            path.add(Around.DOCUMENT);
        }
        path.add(target == Around.HISTORY ? Around.HISTORY : Around.WINDOW);
        return path;
    }

    private void tell(Object at, PageEvent event, boolean capture) {
        for (var listener : List.copyOf(listeners.getOrDefault(new Key(at, event.type()), List.of()))) {
            if (listener.capture == capture && !event.isStoppedAtOnce()) {
                listener.run.accept(event);
            }
        }
    }
}
