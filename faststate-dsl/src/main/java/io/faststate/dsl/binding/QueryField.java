package io.faststate.dsl.binding;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Handler;
import io.faststate.dsl.Query;
import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.port.SignalInternals;
import io.faststate.dsl.port.StateInternals;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ScalarSignal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.value.QueryType;

/** The binding of a field to a query parameter. The field writes a signal, which follows the parameter. */
public final class QueryField extends Attribute {
    private final ScalarSignal<?> signal;
    private final Query<?> query;

    public QueryField(AttributeName name, ScalarSignal<?> signal, Query<?> query) {
        super(name);
        this.signal = signal;
        this.query = query;
    }

    public static ScalarSignal<?> signal(Query<?> query) {
        if (StateInternals.get().type(query).shape() == QueryType.Shape.LIST) {
            throw new FastStateException("Query parameter " + query.name()
                    + " is a list, which one field can't show: set it in a handler");
        }
        var name = StateInternals.get().state(query).name();
        return StateInternals.get().type(query).item() == Boolean.class ? SignalInternals.get().flag(name) : SignalInternals.get().text(name);
    }

    /** A handler that sets the parameter to the value from the browser. */
    public static Handler save(Query<?> query, ScalarSignal<?> signal) {
        return () -> StateInternals.get().readField(query, signal.get().toString());
    }

    @Override
    public void write(HtmlWriter out) {
        var unused = out.context().bound(signal, StateInternals.get().state(query), shown());
        out.attribute(name, signal.name());
    }

    private Getter<String, Object> shown() {
        var shown = query;
        return signal instanceof BooleanSignal
                ? text -> Boolean.valueOf(StateInternals.get().shown(shown, text))
                : text -> StateInternals.get().shown(shown, text);
    }
}
