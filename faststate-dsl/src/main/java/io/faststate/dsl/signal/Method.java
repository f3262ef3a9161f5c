package io.faststate.dsl.signal;

import java.util.Locale;

/** How an event is sent to a {@link NamedAction}. */
public enum Method {
    /** Only for what changes nothing: browsers and what lies between may repeat it at will. Its signals are in the URL. */
    GET,
    /** Whatever the others don't say better. */
    POST,
    /** To put something in place of what is there. */
    PUT,
    /** To change a part of what is there. */
    PATCH,
    /** To remove something. Its signals are in the URL. */
    DELETE;

    /** The action of a Datastar expression that sends so: {@code @put}. */
    public String action() {
        return "@" + name().toLowerCase(Locale.ROOT);
    }
}
