package io.faststate.server.json;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says, once each, where stored values differ from the types that states are declared with. */
final class Drift {
    private static final System.Logger LOGGER = System.getLogger(Drift.class.getName());
    private static final int MAXIMUM = 10_000;
    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private final String state;

    Drift(String state) {
        this.state = state;
    }

    void unknown(Place place, String member) {
        report("Stored values of state " + state + " have a member " + place.member(member, null).path()
                + " that is not declared any more; it is left out");
    }

    void missing(Place place, String member) {
        report("Stored values of state " + state + " have no member " + place.member(member, null).path()
                + "; it takes the initial value's, or none");
    }

    private static void report(String message) {
        if (REPORTED.size() < MAXIMUM && REPORTED.add(message)) {
            LOGGER.log(System.Logger.Level.INFO, message);
        }
    }
}
