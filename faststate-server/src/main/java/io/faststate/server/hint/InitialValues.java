package io.faststate.server.hint;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.store.StateKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The initial values of states, to find states that are declared with two. All states of one page are compared with
 * each other. Global and session states are also compared across pages. Record and tab states are not, because their
 * initial values are often computed and may differ from page to page.
 */
public final class InitialValues {
    private static final int MOST = 1_000;

    private final Hints hints;
    private final Map<StateKey, Object> shared = new LinkedHashMap<>();

    /** Creates an empty collection. */
    public InitialValues(Hints hints) {
        this.hints = hints;
    }

    /** The states of one render of a page. */
    public OfPage ofPage(String page) {
        return new OfPage(page);
    }

    /** The first value seen for a key that pages share. */
    private synchronized Object first(StateKey key, Object initial) {
        if (shared.size() >= MOST && !shared.containsKey(key)) {
            return initial;
        }
        var known = shared.putIfAbsent(key, initial);
        return known == null ? initial : known;
    }

    /** The states of one render of a page. */
    public final class OfPage {
        private final String page;
        private final Map<StateKey, Object> seen = new HashMap<>();

        private OfPage(String page) {
            this.page = page;
        }

        /** Notes that the page uses a state; a state of a binding has a name that no view can use. */
        public void uses(StateKey key, State<?> state) {
            if (!state.name().chars().allMatch(Character::isLetterOrDigit)) {
                return;
            }
            var initial = state.initial();
            var known = seen.putIfAbsent(key, initial);
            if (known == null && (state.scope() == Scope.GLOBAL || state.scope() == Scope.SESSION)) {
                known = first(key, initial);
            }
            if (known != null && !known.equals(initial)) {
                hints.declaredTwice(page, state, known, initial);
            }
        }
    }
}
