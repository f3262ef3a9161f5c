package io.faststate.dsl.signal;

import java.util.Locale;

/** The HTTP method by which an event is sent to a {@link NamedAction}. */
public enum Method {
    /**
     * For handlers that change nothing: browsers and proxies may repeat the request at will. The signals are in the
     * URL.
     */
    GET,
    /** For anything that the other methods don't describe better. */
    POST,
    /** To replace something. */
    PUT,
    /** To change a part of something. */
    PATCH,
    /** To remove something. The signals are in the URL. */
    DELETE;

    /** The Datastar action that sends by this method, such as {@code @put}. */
    public String action() {
        return "@" + name().toLowerCase(Locale.ROOT);
    }
}
