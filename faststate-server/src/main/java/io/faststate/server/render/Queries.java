package io.faststate.server.render;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.port.StateAccess;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.QueryText;
import io.faststate.server.view.ViewPage;
import java.util.function.Function;

/** The query parameters of a page: what stands in its address until a handler changes them, and afterwards. */
public final class Queries {
    private Queries() {}

    /** The mirrored signal that tells the browser what of its address is a parameter's; none that a state's part has. */
    static String signal(Query<?> query) {
        return "_query_" + query.name() + '_';
    }

    /** What of the address is a parameter's. */
    static Getter<String, String> part(Query<?> query) {
        return text -> StateAccess.get().part(query, text);
    }

    /** A state as this page begins it: one of a query parameter begins with what the address says. */
    @SuppressWarnings("unchecked")
    public static <T> State<T> begun(PageAddress address, ViewPage page, State<T> state) {
        var access = StateAccess.get();
        for (var query : page.queries().values()) {
            var own = access.state(query);
            if (own.id().equals(state.id())) {
                return (State<T>) access.beginning(own, access.beginning(query, address.query().values(query.name())));
            }
        }
        return state;
    }

    /** The parameters that the browser is shown: those that the view knows nothing of are as they were. */
    public static QueryText shown(PageAddress address, PageFacts facts) {
        var shown = address.query();
        for (var query : facts.page().queries().values()) {
            var mirror = facts.mirrors().get(signal(query));
            shown = mirror == null ? shown : shown.with(query.name(), mirror.value().toString());
        }
        return shown;
    }

    /** The parameters that the page's address has now: those that the view knows nothing of are as they were. */
    static QueryText now(PageAddress address, ViewPage page, Function<State<String>, String> value) {
        var access = StateAccess.get();
        var now = address.query();
        for (var query : page.queries().values()) {
            now = now.with(query.name(), access.part(query, value.apply(access.state(query))));
        }
        return now;
    }
}
