package io.faststate.server.action;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.render;

import io.faststate.dsl.FastStateException;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import java.util.regex.Pattern;

/**
 * Sends a browser elsewhere within this application: by a link that follows itself, which needs no script and so passes
 * the strictest content security policy.
 */
final class Redirects {
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

    private Redirects() {}

    /** Refuses what leads to another site. */
    static void check(String path) {
        if (!OWN_PATH.matcher(path).matches()) {
            throw new FastStateException(
                    "redirect takes a path of this application, such as /done, and refuses others: " + path);
        }
    }

    static PatchElements.Builder to(String href) {
        return PatchElements.builder()
                .selector("body")
                .mode(PatchMode.APPEND)
                .elements("<a hidden href=\"" + attribute(href) + "\" data-init=\"el.click()\"></a>");
    }

    /** Loads the page that is shown again. */
    static PatchElements.Builder reload() {
        return to("");
    }

    private static String attribute(String href) {
        var link = render(a().href(href));
        return link.substring("<a href=\"".length(), link.indexOf("\">"));
    }
}
