package io.faststate.server.json;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How to handle differences between JSON and the type that it is read as. */
sealed interface Drift {
    /** Reports a member that the type does not have; it is ignored. */
    void unknown(Place place, String member);

    /** Reports a missing member; returns whether the initial value's member, or null, may replace it. */
    boolean missing(Place place, String member);

    /** Whether null may replace a non-null part of the initial value, if the type has no empty value of its own. */
    boolean takesNull();

    /**
     * For values from a browser, which come from what the page gave it: all members must be there, and unknown ones are
     * ignored.
     */
    record Refused() implements Drift {
        @Override
        public void unknown(Place place, String member) {}

        @Override
        public boolean missing(Place place, String member) {
            return false;
        }

        @Override
        public boolean takesNull() {
            return false;
        }
    }

    /**
     * Logs, once each, where stored values differ from the declared types of their states.
     *
     * @param state the state's name
     */
    record Logged(String state) implements Drift {
        private static final System.Logger LOGGER = System.getLogger(Drift.class.getName());
        private static final int MAXIMUM = 10_000;
        private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

        @Override
        public void unknown(Place place, String member) {
            report("Stored values of state " + state + " have a member " + place.member(member, null).path()
                    + " that is no longer declared; it is ignored");
        }

        @Override
        public boolean missing(Place place, String member) {
            report("Stored values of state " + state + " have no member " + place.member(member, null).path()
                    + "; the initial value's is used, or none");
            return true;
        }

        @Override
        public boolean takesNull() {
            return true;
        }

        private static void report(String message) {
            if (REPORTED.size() < MAXIMUM && REPORTED.add(message)) {
                LOGGER.log(System.Logger.Level.INFO, message);
            }
        }
    }
}
