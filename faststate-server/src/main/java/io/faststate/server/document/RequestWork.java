package io.faststate.server.document;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.port.HandlerWork;
import io.faststate.dsl.port.MadeActions;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a guard reads for a request to a route beside the pages: the user, and all states but those of tabs. */
final class RequestWork implements HandlerWork {
    private final States states;
    private final Sessions sessions;
    private final Optional<Session> session;
    private final MadeActions actions = new MadeActions();

    RequestWork(States states, Sessions sessions, Optional<Session> session) {
        this.states = states;
        this.sessions = sessions;
        this.session = session;
    }

    @Override
    public Optional<User> user() {
        return session.flatMap(sessions::user);
    }

    @Override
    public <T> T get(State<T> state) {
        return switch (state.scope()) {
            case GLOBAL -> get(state, "");
            case RECORD -> get(state, state.key());
            case SESSION -> session.map(it -> get(state, it.owner())).orElseGet(state::initial);
            case USER -> get(state, session.flatMap(sessions::userId).orElseThrow(() -> new FastStateException(
                    "State " + state.name() + " belongs to a user, and nobody is signed in: check that first, as in"
                            + " Guard.signedIn().and(…)")));
            case TAB -> throw new FastStateException(
                    "State " + state.name() + " belongs to a tab, and a route beside the pages has none");
        };
    }

    private <T> T get(State<T> state, String owner) {
        return states.get(state, new StateKey(state.scope(), owner, state.name()));
    }

    @Override
    public <T> T update(State<T> state, UnaryOperator<T> change) {
        throw new FastStateException("A guard can't change state " + state.name() + "; the handler behind it can");
    }

    @Override
    public <R> R transaction(Supplier<R> task) {
        throw new FastStateException("A guard can't begin a transaction; the handler behind it can");
    }

    @Override
    public MadeActions actions() {
        return actions;
    }
}
