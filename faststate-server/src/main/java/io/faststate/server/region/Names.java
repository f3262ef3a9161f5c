package io.faststate.server.region;

import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.identity.Handles;
import io.faststate.dsl.signal.Signal;
import io.faststate.server.view.ScopedPage;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names for what handlers capture besides plain values: states, signals and pages by their own names, never by session,
 * and services by the page whose view captured them.
 */
public final class Names implements Handles {
    private final Map<Object, String> services = Collections.synchronizedMap(new IdentityHashMap<>());

    public void services(String pattern, List<@Nullable Object> captured) {
        for (var i = 0; i < captured.size(); i++) {
            var service = captured.get(i);
            if (service != null && isService(service)) {
                services.putIfAbsent(service, "service " + pattern + " " + i);
            }
        }
    }

    private static boolean isService(Object captured) {
        return !(captured instanceof Record)
                && !(captured instanceof Enum)
                && !(captured instanceof State)
                && !(captured instanceof Signal)
                && !captured.getClass().getName().startsWith("java.lang.");
    }

    @Override
    public @Nullable String nameOf(Object captured) {
        return switch (captured) {
            case State<?> state -> state.id();
            case Signal<?> signal -> "signal " + signal.name();
            case ScopedPage page -> "page " + page.name().prefix();
            case Page page -> "page";
            default -> services.get(captured);
        };
    }
}
