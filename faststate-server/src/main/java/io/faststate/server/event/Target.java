package io.faststate.server.event;

import io.faststate.dsl.signal.Method;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.view.HandlerEntry;
import java.util.Optional;

/** Identifies the handler that an event is for. */
public sealed interface Target {
    /** The handler, if the page's current render yields it. */
    Optional<HandlerEntry> in(PageInstance instance);

    /** An id that is unique among the handlers of the page. */
    String id();

    /** The action with a name, for requests of a method. */
    static Target named(String method, String name) {
        return new Named(Method.valueOf(method), name);
    }

    /**
     * The handler that the user saw.
     *
     * @param routeId a keyed hash of its code and captures
     */
    record Seen(String routeId) implements Target {
        @Override
        public String id() {
            return routeId;
        }

        /** A handler whose captures have changed since the render is another one. */
        @Override
        public Optional<HandlerEntry> in(PageInstance instance) {
            return instance.handler(routeId).filter(found -> instance.routeId(found).equals(routeId));
        }
    }

    /**
     * The handler that a name refers to now.
     *
     * @param method the method of the event's request
     * @param name the name
     */
    record Named(Method method, String name) implements Target {
        @Override
        public String id() {
            return method + " " + name;
        }

        @Override
        public Optional<HandlerEntry> in(PageInstance instance) {
            return instance.action(method, name);
        }
    }
}
