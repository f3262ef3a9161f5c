package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;

/** The signal that a field writes and that follows a query parameter. */
final class QueryField extends Attribute {
    private final ScalarSignal<?> signal;
    private final Query<?> query;

    QueryField(AttributeName name, ScalarSignal<?> signal, Query<?> query) {
        super(name);
        this.signal = signal;
        this.query = query;
    }

    static ScalarSignal<?> signal(Query<?> query) {
        if (query.type().shape() == QueryType.Shape.LIST) {
            throw new FastStateException("Query parameter " + query.name()
                    + " is a list, which one field can't show: set it in a handler");
        }
        var name = query.state().name();
        return query.type().item() == Boolean.class ? BooleanSignal.internal(name) : StringSignal.internal(name);
    }

    /** Sets the parameter to what the browser sent. */
    static Handler save(Query<?> query, ScalarSignal<?> signal) {
        return () -> query.readField(signal.get().toString());
    }

    @Override
    void write(HtmlWriter out) {
        var unused = out.context().bound(signal, query.state(), shown());
        out.attribute(name, signal.name());
    }

    private Getter<String, Object> shown() {
        var shown = query;
        return signal instanceof BooleanSignal
                ? text -> Boolean.valueOf(shown.shown(text))
                : text -> shown.shown(text);
    }
}
