package io.faststate.server.route;

import io.faststate.dsl.Scope;
import io.faststate.server.session.Session;
import io.faststate.server.store.StateKey;

/**
 * Which page, for whom: all that it takes to render a page again.
 *
 * @param tab names the tab
 * @param session the browser session
 * @param pattern the page's path pattern
 * @param path the path that matched it
 * @param query the parameters that follow the path in the address; of a page that failed, the failure's code
 */
public record PageAddress(String tab, Session session, String pattern, String path, QueryText query) {
    /** The same page in the same tab, of the session that this one became. */
    public PageAddress with(Session next) {
        return new PageAddress(tab, next, pattern, path, query);
    }

    /** The same page in the same tab, whose address has other parameters now. */
    public PageAddress with(QueryText next) {
        return new PageAddress(tab, session, pattern, path, next);
    }

    /** The same tab with a page that stands in for this one. */
    public PageAddress with(PageRoute other) {
        return new PageAddress(tab, session, other.pattern(), path, query);
    }

    /** The page's address in the browser as it was when the page was loaded. */
    public String href() {
        return query.text().isEmpty() ? path : path + '?' + query.text();
    }

    /** Whether others than this tab can change a state that it shows. */
    public static boolean followed(StateKey key) {
        return key.scope() != Scope.TAB;
    }
}
