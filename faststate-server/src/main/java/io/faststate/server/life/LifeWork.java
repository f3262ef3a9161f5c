package io.faststate.server.life;

import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.port.HandlerWork;
import io.faststate.dsl.port.MadeActions;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Runs a handler of a page's life: it has the states of its tab, but no event and so nothing from the browser. */
final class LifeWork implements HandlerWork {
    private final PageInstance instance;
    private final States states;
    private final MadeActions actions = new MadeActions();

    LifeWork(PageInstance instance, States states) {
        this.instance = instance;
        this.states = states;
    }

    @Override
    public MadeActions actions() {
        return actions;
    }

    @Override
    public <T> T get(State<T> state) {
        return states.get(instance.begun(state), instance.key(state));
    }

    @Override
    public <T> T update(State<T> state, UnaryOperator<T> change) {
        return states.update(instance.begun(state), instance.key(state), change, EventClaim.none());
    }

    @Override
    public <R> R transaction(Supplier<R> task) {
        return states.transaction(task, EventClaim.none());
    }

    @Override
    public Optional<User> user() {
        return instance.user();
    }
}
