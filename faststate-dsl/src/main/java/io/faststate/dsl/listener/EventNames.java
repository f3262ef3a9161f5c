package io.faststate.dsl.listener;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.AttributeName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The attributes that listen for events. Each name is checked only once, because pages use the same few names again and
 * again.
 */
public final class EventNames {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    /** The maximum number of cached names, in case a program computes names. */
    private static final int KNOWN = 500;
    private static final Map<String, AttributeName> CACHE = new ConcurrentHashMap<>();

    private EventNames() {}

    public static AttributeName attribute(String event) {
        var known = CACHE.get(event);
        if (known != null) {
            return known;
        }
        if (!NAME.matcher(event).matches()) {
            throw new FastStateException("'" + event + "' can't name an event: use lower case letters, digits and"
                    + " dashes, since HTML folds the case of attribute names");
        }
        var name = AttributeName.of("data-on:" + event);
        if (CACHE.size() < KNOWN) {
            CACHE.put(event, name);
        }
        return name;
    }
}
