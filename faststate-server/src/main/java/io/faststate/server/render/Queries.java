package io.faststate.server.render;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.port.StateInternals;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.QueryText;
import io.faststate.server.view.ViewPage;
import java.util.function.Function;

/** The query parameters of a page: their values come from its address until a handler changes them. */
public final class Queries {
    private Queries() {}

    /** The mirrored signal for a parameter's part of the address; no mirrored part of a state has such a name. */
    static String signal(Query<?> query) {
        return "_query_" + query.name() + '_';
    }

    /** The parameter's part of the address. */
    static Getter<String, String> part(Query<?> query) {
        return text -> StateInternals.get().part(query, text);
    }

    /** A state with its initial value on this page: a query parameter begins with the value in the address. */
    @SuppressWarnings("unchecked")
    public static <T> State<T> begun(PageAddress address, ViewPage page, State<T> state) {
        var access = StateInternals.get();
        for (var query : page.queries().values()) {
            var own = access.state(query);
            if (own.id().equals(state.id())) {
                return (State<T>) access.beginning(own, access.beginning(query, address.query().values(query.name())));
            }
        }
        return state;
    }

    /** The parameters that the browser shows; those that the view doesn't declare stay as they were. */
    public static QueryText shown(PageAddress address, PageFacts facts) {
        var shown = address.query();
        for (var query : facts.page().queries().values()) {
            var mirror = facts.mirrors().get(signal(query));
            shown = mirror == null ? shown : shown.with(query.name(), mirror.value().toString());
        }
        return shown;
    }

    /** The current parameters of the page's address; those that the view doesn't declare stay as they were. */
    static QueryText now(PageAddress address, ViewPage page, Function<State<String>, String> value) {
        var access = StateInternals.get();
        var now = address.query();
        for (var query : page.queries().values()) {
            now = now.with(query.name(), access.part(query, value.apply(access.state(query))));
        }
        return now;
    }
}
