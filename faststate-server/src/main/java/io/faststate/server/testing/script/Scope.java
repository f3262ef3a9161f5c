package io.faststate.server.testing.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an expression can name: signals, actions, and variables, of which an inner scope has its own. */
public final class Scope {
    private final ScriptSignals signals;
    private final Function<String, Optional<Callable>> actions;
    private final @Nullable Scope outer;
    private final Map<String, @Nullable Object> variables;

    private Scope(
            ScriptSignals signals,
            Function<String, Optional<Callable>> actions,
            @Nullable Scope outer,
            Map<String, @Nullable Object> variables) {
        this.signals = signals;
        this.actions = actions;
        this.outer = outer;
        this.variables = variables;
    }

    /**
     * Creates the outermost scope.
     *
     * @param actions finds what is called as {@code @name(…)}
     * @param variables such as {@code el} and {@code evt}
     */
    public static Scope of(
            ScriptSignals signals, Function<String, Optional<Callable>> actions, Map<String, @Nullable Object> variables) {
        return new Scope(signals, actions, null, new HashMap<>(variables));
    }

    Scope inner(Map<String, @Nullable Object> own) {
        return new Scope(signals, actions, this, own);
    }

    ScriptSignals signals() {
        return signals;
    }

    Callable action(String name) {
        return actions.apply(name).orElseThrow(() -> new ScriptException("refused: @" + name));
    }

    @Nullable Object variable(String name) {
        for (@Nullable Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.variables.containsKey(name)) {
                return scope.variables.get(name);
            }
        }
        return Globals.find(name);
    }

    void assign(String name, @Nullable Object value) {
        for (@Nullable Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.variables.containsKey(name)) {
                scope.variables.put(name, value);
                return;
            }
        }
        throw new ScriptException("refused: an assignment to " + name);
    }
}
