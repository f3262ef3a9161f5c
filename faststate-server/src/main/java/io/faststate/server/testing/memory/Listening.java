package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.ScriptException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Listens to events, time and signals. */
final class Listening {
    /** What browsers also report of a field in focus while that is removed, which nobody did. */
    private static final Set<String> LEAVING = Set.of("blur", "focusout", "change");

    private final LivePage page;

    Listening(LivePage page) {
        this.page = page;
    }

    void on(Applied attribute) {
        var key = attribute.key();
        if (key == null) {
            throw new ScriptException("no event is named");
        }
        var element = attribute.element();
        var outside = attribute.has("outside");
        Object target = element;
        if (attribute.has("window")) {
            target = Events.Around.WINDOW;
        } else if (outside || attribute.has("document") || key.equals("datastar-fetch")) {
            target = Events.Around.DOCUMENT;
        }
        var run = page.timed(attribute, event -> page.run(attribute, variables(event)));
        var often = attribute.has("throttle") || attribute.has("debounce");
        var stop = new Runnable[1];
        stop[0] = page.events().listen(target, key, attribute.has("capture"), event -> {
            var at = event.element();
            if (!page.isConnected(element) || (outside && at != null && isInside(at, element))) {
                return;
            }
            if (key.equals("keydown") && Boolean.TRUE.equals(event.property("repeat")) && !often) {
                return;
            }
            if (attribute.has("prevent") || (key.equals("submit") && element.normalName().equals("form"))) {
                event.prevent();
            }
            if (attribute.has("stop")) {
                event.stop();
            }
            if (attribute.has("once")) {
                stop[0].run();
            }
            if (!LEAVING.contains(key) || at == null || page.isConnected(at)) {
                run.accept(event);
            }
        });
        attribute.onEnd(stop[0]);
    }

    private static boolean isInside(Element inner, Element outer) {
        return inner.equals(outer) || inner.parents().contains(outer);
    }

    private static Map<String, @Nullable Object> variables(@Nullable PageEvent event) {
        var variables = new HashMap<String, @Nullable Object>();
        if (event != null) {
            variables.put("evt", event);
        }
        return variables;
    }

    void onInterval(Applied attribute) {
        var run = page.timed(attribute, event -> page.run(attribute, Map.of()));
        attribute.onEnd(page.timers().every(Duration.ofMillis(attribute.millis("duration", 1000)), () -> run.accept(null)));
        if (attribute.arguments("duration").contains("leading")) {
            run.accept(null);
        }
    }

    /** Nothing is laid out: an element comes into view when somebody scrolls to it. */
    void onIntersect(Applied attribute) {
        var run = page.timed(attribute, event -> page.run(attribute, Map.of()));
        var stop = new Runnable[1];
        stop[0] = page.events().listen(attribute.element(), LivePage.IN_VIEW, false, event -> {
            if (attribute.has("once")) {
                stop[0].run();
            }
            if (!attribute.has("exit")) {
                run.accept(null);
            }
        });
        attribute.onEnd(stop[0]);
    }

    void onSignalPatch(Applied attribute) {
        var running = new boolean[1];
        var run = page.timed(attribute, event -> {
            running[0] = true;
            var variables = new LinkedHashMap<String, @Nullable Object>();
            variables.put("patch", event == null ? null : event.property("patch"));
            page.run(attribute, variables);
            running[0] = false;
        });
        attribute.onEnd(page.events().listen(Events.Around.DOCUMENT, "datastar-signal-patch", false, event -> {
            if (!running[0]) {
                run.accept(event);
            }
        }));
    }
}
