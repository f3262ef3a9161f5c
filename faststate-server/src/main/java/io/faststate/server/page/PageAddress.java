package io.faststate.server.page;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.session.SessionId;
import io.faststate.server.store.StateKey;

/**
 * Which page, for whom: all that it takes to render a page again.
 *
 * @param tab names the tab
 * @param session the browser session
 * @param pattern the page's path pattern
 * @param path the path that matched it
 */
public record PageAddress(String tab, SessionId session, String pattern, String path) {
    /** Where a state's value is found for this page. */
    public StateKey key(State<?> state) {
        var owner = switch (state.scope()) {
            case TAB -> tab;
            case SESSION -> session.value();
            case RECORD, USER -> state.key();
            case GLOBAL -> "";
        };
        return new StateKey(state.scope(), owner, state.name());
    }

    /** Whether others than this tab can change a state that it shows. */
    static boolean followed(StateKey key) {
        return key.scope() != Scope.TAB;
    }
}
