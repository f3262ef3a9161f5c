package io.faststate.dsl.port;

import io.faststate.dsl.signal.ClientAction;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The client actions that a handler made, and whether an element or another action has them. */
public final class MadeActions {
    private @Nullable Set<ClientAction> unused;

    /** None so far. */
    public MadeActions() {}

    /** Notes an action that was made. */
    void made(ClientAction action) {
        if (unused == null) {
            unused = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        unused.add(action);
    }

    /** Notes that an element or another action has an action. */
    void used(ClientAction action) {
        if (unused != null) {
            unused.remove(action);
        }
    }

    /** An action that nothing has, if there is one. */
    public Optional<ClientAction> unused() {
        return unused == null ? Optional.empty() : unused.stream().findFirst();
    }
}
