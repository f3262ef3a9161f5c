package io.faststate.dsl;

import io.faststate.dsl.port.StateAccess;
import io.faststate.dsl.value.QueryType;
import java.util.List;

/** Gives the library and the server what views have no use for. */
final class StateInternals extends StateAccess {
    @Override
    public State<Integer> number(String name, int initial) {
        return State.internal(name, initial);
    }

    @Override
    public <T> State<T> beginning(State<T> state, T value) {
        return state.beginning(value);
    }

    @Override
    public State<String> state(Query<?> query) {
        return query.state();
    }

    @Override
    public QueryType type(Query<?> query) {
        return query.type();
    }

    @Override
    public boolean isReplacing(Query<?> query) {
        return query.replaces();
    }

    @Override
    public String beginning(Query<?> query, List<String> given) {
        return query.beginning(given);
    }

    @Override
    public void read(Query<?> query, List<String> given) {
        query.read(given);
    }

    @Override
    public void readField(Query<?> query, String text) {
        query.readField(text);
    }

    @Override
    public String shown(Query<?> query, String text) {
        return query.shown(text);
    }

    @Override
    public String part(Query<?> query, String text) {
        return query.part(text);
    }
}
