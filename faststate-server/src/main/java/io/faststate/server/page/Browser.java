package io.faststate.server.page;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.render;

import io.faststate.dsl.FastStateException;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.datastar.PatchSignals;
import java.util.regex.Pattern;

/** What a browser can be told besides patches of its page. */
public final class Browser {
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

    private Browser() {}

    /**
     * Sends a browser to another page of this application: by a link that follows itself, which needs no script and so
     * passes the strictest content security policy.
     *
     * @throws FastStateException if the path leads elsewhere
     */
    public static PatchElements.Builder redirect(String path) {
        if (!OWN_PATH.matcher(path).matches()) {
            throw new FastStateException(
                    "redirect takes a path of this application, such as /done, and refuses others: " + path);
        }
        return visit(path);
    }

    /** Loads the page that is shown again. */
    static EventWriter reload() {
        return EventWriter.create().write(visit("").build());
    }

    /** Says that without a cookie there is no session. */
    static EventWriter needsCookies() {
        return EventWriter.create()
                .write(PatchSignals.of("{\"" + Documents.NOTICE
                        + "\":\"This page needs a cookie to know you by. Allow cookies for this site and load it again.\"}"));
    }

    private static PatchElements.Builder visit(String href) {
        return PatchElements.builder()
                .selector("body")
                .mode(PatchMode.APPEND)
                .elements(render(a().hidden(true).href(href).attr("data-init", "el.click()")));
    }
}
