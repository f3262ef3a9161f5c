package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.Callable;
import io.faststate.server.testing.script.HostObject;
import io.faststate.server.testing.script.Undefined;
import io.faststate.server.testing.script.UnsupportedScriptException;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An event of the page, as listeners see it. */
final class PageEvent implements HostObject {
    private final String type;
    private final Object target;
    private final boolean bubbles;
    private final Map<String, @Nullable Object> properties = new HashMap<>();
    private @Nullable Object seenTarget;
    private boolean prevented;
    private boolean stopped;
    private boolean stoppedAtOnce;

    /**
     * Creates an event.
     *
     * @param target an element, or what {@link Events} has beside them
     */
    PageEvent(String type, Object target, boolean bubbles) {
        this.type = type;
        this.target = target;
        this.bubbles = bubbles;
    }

    /** Gives it a property. */
    PageEvent with(String name, @Nullable Object value) {
        properties.put(name, value);
        return this;
    }

    /** Gives it its target as expressions see it. */
    PageEvent seenAs(Object host) {
        seenTarget = host;
        return this;
    }

    String type() {
        return type;
    }

    Object target() {
        return target;
    }

    /** The element that it is about; null if it is about the whole page. */
    @Nullable Element element() {
        return target instanceof Element element ? element : null;
    }

    boolean bubbles() {
        return bubbles;
    }

    @Nullable Object property(String name) {
        return properties.get(name);
    }

    void prevent() {
        prevented = true;
    }

    boolean isPrevented() {
        return prevented;
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    void stopAtOnce() {
        stopped = true;
        stoppedAtOnce = true;
    }

    boolean isStoppedAtOnce() {
        return stoppedAtOnce;
    }

    @Override
    public @Nullable Object get(String property) {
        return switch (property) {
            case "type" -> type;
            case "target", "currentTarget" -> seenTarget == null ? Undefined.UNDEFINED : seenTarget;
            case "defaultPrevented" -> prevented;
            case "isTrusted" -> true;
            case "preventDefault" -> (Callable) arguments -> {
                prevented = true;
                return Undefined.UNDEFINED;
            };
            case "stopPropagation" -> (Callable) arguments -> {
                stopped = true;
                return Undefined.UNDEFINED;
            };
            case "ctrlKey", "metaKey", "altKey", "shiftKey", "isComposing", "repeat" -> properties.getOrDefault(property, false);
            default -> properties.getOrDefault(property, Undefined.UNDEFINED);
        };
    }

    @Override
    public void set(String property, @Nullable Object value) {
        throw new UnsupportedScriptException("setting " + property + " of an event");
    }
}
