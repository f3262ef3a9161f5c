package io.faststate.server.route;

import io.faststate.dsl.Scope;
import io.faststate.server.session.Session;
import io.faststate.server.store.StateKey;

/**
 * A page in a tab of a session: everything needed to render it again.
 *
 * @param tab the id of the tab
 * @param session the browser session
 * @param pattern the page's path pattern
 * @param path the path that matched it
 * @param query the query parameters of the address; for the page of a failure, the failure's code
 * @param request what the page keeps of the request for its document
 */
public record PageAddress(String tab, Session session, String pattern, String path, QueryText query, PageRequest request) {
    /** The same page in the same tab, in the session that replaced this one. */
    public PageAddress with(Session next) {
        return new PageAddress(tab, next, pattern, path, query, request);
    }

    /** The same page in the same tab, with other query parameters. */
    public PageAddress with(QueryText next) {
        return new PageAddress(tab, session, pattern, path, next, request);
    }

    /** The same tab with a page that replaces this one. */
    public PageAddress with(PageRoute other) {
        return new PageAddress(tab, session, other.pattern(), path, query, request);
    }

    /** The page's address in the browser when the page was loaded. */
    public String href() {
        return query.text().isEmpty() ? path : path + '?' + query.text();
    }

    /** Whether anyone other than this tab can change a state that it shows. */
    public static boolean followed(StateKey key) {
        return key.scope() != Scope.TAB;
    }
}
