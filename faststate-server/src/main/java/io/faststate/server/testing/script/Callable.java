package io.faststate.server.testing.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the language. */
@FunctionalInterface
public interface Callable {
    /** Calls it; what is not given is undefined. */
    @Nullable Object call(List<@Nullable Object> arguments);

    /** An argument, or undefined. */
    static @Nullable Object argument(List<@Nullable Object> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : Undefined.UNDEFINED;
    }
}
