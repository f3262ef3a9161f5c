package io.faststate.server.route;

import io.faststate.dsl.Node;
import io.faststate.server.client.PageClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every document has besides its view.
 *
 * @param base the path prefix that FastState's own routes have, such as {@code /app}; mostly empty
 * @param client the browser client
 * @param dev whether pages also load the script that helps those who write them
 * @param navigation whether links between pages are followed without a full load
 * @param language the document's language, as in BCP 47
 * @param head makes what each head also holds: style sheets, metadata
 * @param loginPage the path of the page where visitors sign in
 */
public record DocumentParts(
        String base,
        PageClient client,
        boolean dev,
        boolean navigation,
        String language,
        Supplier<List<Node>> head,
        Optional<String> loginPage) {
    /** The prefix of the paths of actions. */
    public String actions() {
        return base + "/_faststate/a/";
    }

    /** The prefix of the paths of actions that have names. */
    public String namedActions() {
        return base + "/_faststate/n/";
    }

    /** The prefix of the addresses of files that handlers send. */
    public String downloads() {
        return base + "/_faststate/d/";
    }

    /** The prefix of the addresses that browsers get new ids of their sessions from. */
    public String handovers() {
        return base + "/_faststate/u/";
    }

    /** The path of streams. */
    public String stream() {
        return base + "/_faststate/s";
    }
}
