package io.faststate.server.client;

import io.faststate.server.asset.Asset;
import java.util.Optional;

/** The browser client that makes pages live: where it comes from, and what pages contain for it. */
public sealed interface PageClient permits EmbeddedClient, OfficialClient {
    /** The prefix, below the base, of the files that this application serves itself. */
    String OWN = "/_faststate/";

    /** The script that this application serves; empty if pages link to another site's. */
    Optional<Asset> script();

    /** The path of the script below the base, or the URL that it is linked from. */
    String address();

    /** Whether it applies patches in the order of their ids, so that one may build on another. */
    boolean keepsOrder();

    /** Whether it loads parts, which are separate scripts. */
    boolean takesParts();

    /** Whether each document needs a nonce, by which the policy allows the code that the client compiles. */
    boolean needsNonce();

    /** The content security policy of a document with a nonce, which is empty if none is needed. */
    String policy(String nonce);

    /**
     * The markup that loads the client, for a document's head.
     *
     * @param language the language that the page keeps
     */
    String tags(String base, String language);

    /** The expression text before the path of an event. */
    String eventStart();

    /** The expression text after the path of an event. */
    String eventEnd();

    /**
     * The expression text after the path of an event, before an expression that runs once the event has taken the
     * signals.
     */
    String sendingStart();

    /** The expression text after that expression. */
    String sendingEnd();

    /**
     * The expression text that sends an event.
     *
     * @param action the action of the expression, such as {@code @put}
     * @param form whether the event holds a form's fields instead of the signals
     */
    String call(String action, String path, boolean form);

    /**
     * The expression text that opens the stream at a path.
     *
     * @param present whether it reports the visitor's presence, which a hidden tab does too
     */
    String stream(String path, boolean present);

    /**
     * The markup of further attributes, each with a leading space, for the element that shows notices.
     *
     * @param language the language that the page keeps
     */
    String noticeAttributes(String language);
}
