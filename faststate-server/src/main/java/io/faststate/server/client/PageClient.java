package io.faststate.server.client;

import io.faststate.server.asset.Asset;
import java.util.Optional;

/** The browser client that makes pages live: where it is from, and what pages hold for it. */
public sealed interface PageClient permits EmbeddedClient, OfficialClient {
    /** The prefix, below the base, of what this application serves of its own. */
    String OWN = "/_faststate/";

    /** The script that this application serves; none if pages link another site's. */
    Optional<Asset> script();

    /** The path below the base that the script is served at, or the URL that it is linked from. */
    String address();

    /** Whether it applies patches in the order of their ids, so that one may build on another. */
    boolean keepsOrder();

    /** Whether it takes parts, which are scripts of their own. */
    boolean takesParts();

    /** Whether each document has a nonce of its own, by which the policy allows what the client compiles. */
    boolean needsNonce();

    /** The content security policy of a document with that nonce; it is empty where none is needed. */
    String policy(String nonce);

    /** What a document's head holds to load the client, as markup. */
    String tags(String base);

    /** Expression text that stands before the path of an event. */
    String eventStart();

    /** Expression text that stands after the path of an event. */
    String eventEnd();

    /** Expression text that stands after the path of an event, before an expression that runs once it has the signals. */
    String sendingStart();

    /** Expression text that stands after such an expression. */
    String sendingEnd();

    /**
     * Expression text that sends an event.
     *
     * @param action the action of the expression, such as {@code @put}
     * @param form whether it holds a form's fields instead of the signals
     */
    String call(String action, String path, boolean form);

    /**
     * Expression text that opens the stream at a path.
     *
     * @param present whether it tells others that the visitor is there, which a hidden tab does too
     */
    String stream(String path, boolean present);

    /** Markup of further attributes, with a space before each, of the element that tells the user something. */
    String noticeAttributes();
}
