package io.faststate.server.route;

import io.faststate.dsl.Node;
import io.faststate.server.client.PageClient;
import io.faststate.server.language.Languages;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The parts of every document besides its view.
 *
 * @param base the path prefix of FastState's own routes, such as {@code /app}; usually empty
 * @param client the browser client
 * @param dev whether pages also load the script for developers
 * @param reloaded whether the application's code may change while its pages are open, as in a development loop
 * @param navigation whether links between pages are followed without a full load
 * @param languages the languages that pages are offered in
 * @param kept what pages keep of the request for their document
 * @param head supplies further content of each head: style sheets, metadata
 * @param loginPage the path of the page where visitors sign in
 */
public record DocumentParts(
        String base,
        PageClient client,
        boolean dev,
        boolean reloaded,
        boolean navigation,
        Languages languages,
        KeptRequest kept,
        Supplier<List<Node>> head,
        Optional<String> loginPage) {
    /** The prefix of the paths of actions. */
    public String actions() {
        return base + "/_faststate/a/";
    }

    /** The prefix of the paths of named actions. */
    public String namedActions() {
        return base + "/_faststate/n/";
    }

    /** The prefix of the addresses of files that handlers send. */
    public String downloads() {
        return base + "/_faststate/d/";
    }

    /** The prefix of the addresses that hand browsers new session ids. */
    public String handovers() {
        return base + "/_faststate/u/";
    }

    /** The path of streams. */
    public String stream() {
        return base + "/_faststate/s";
    }
}
