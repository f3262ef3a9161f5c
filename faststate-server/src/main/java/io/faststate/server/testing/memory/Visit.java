package io.faststate.server.testing.memory;

import java.net.URI;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page that a tab goes to.
 *
 * @param from what the browser says of where the visit comes from
 * @param page the page that is come back to; -1 for a new one
 * @param replace whether the entry of the history stays
 * @param along whether it goes along the history, back or forward
 * @param saved the name under which the answer is saved rather than shown; null if it is shown
 */
record Visit(
        URI address,
        String method,
        Sending.@Nullable Body body,
        String from,
        long page,
        boolean replace,
        boolean along,
        @Nullable String saved) {
    /** A visit from a page of the site. */
    static Visit get(URI address, long page, boolean replace) {
        return new Visit(address, "GET", null, "same-origin", page, replace, false, null);
    }

    /** A visit to an address that somebody typed. */
    static Visit typed(URI address) {
        return new Visit(address, "GET", null, "none", -1, false, false, null);
    }

    /** A visit that submits a form as a browser without scripts does. */
    static Visit submitting(LivePage page, Element form, @Nullable Element submitter) {
        var action = submitter != null && submitter.hasAttr("formaction") ? submitter.attr("formaction") : form.attr("action");
        var method = submitter != null && submitter.hasAttr("formmethod") ? submitter.attr("formmethod") : form.attr("method");
        var target = action.isEmpty() ? page.tab().address() : page.resolve(action);
        var entries = page.fields().entries(form, submitter);
        if (method.equalsIgnoreCase("post")) {
            var body = FormBody.of(entries, form.attr("enctype").equals("multipart/form-data"));
            return new Visit(target, "POST", body, "same-origin", -1, false, false, null);
        }
        var bare = target.toString().replaceFirst("[?#].*", "");
        return get(URI.create(bare + "?" + FormBody.query(entries)), -1, false);
    }

    /** The same visit, which goes back or forward. */
    Visit alongHistory() {
        return new Visit(address, method, body, from, page, replace, true, saved);
    }

    /** The same visit, whose answer is saved. */
    Visit saving(String name) {
        return new Visit(address, method, body, from, page, replace, along, name);
    }
}
