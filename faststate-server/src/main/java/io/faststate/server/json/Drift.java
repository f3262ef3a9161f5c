package io.faststate.server.json;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What becomes of a difference between JSON and the type that it is read as. */
sealed interface Drift {
    /** Notes a member that the type does not have; it is left out. */
    void unknown(Place place, String member);

    /** Notes a member that is not there, and tells whether the initial value's, or null, may stand for it. */
    boolean missing(Place place, String member);

    /** Whether null may stand where the initial value has something, and the type has no value of its own for nothing. */
    boolean takesNull();

    /** What the browser sends is made of what the page gave it: all that was in it is there, and what is beyond is nobody's. */
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
     * Says, once each, where stored values differ from the types that states are declared with.
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
                    + " that is not declared any more; it is left out");
        }

        @Override
        public boolean missing(Place place, String member) {
            report("Stored values of state " + state + " have no member " + place.member(member, null).path()
                    + "; it takes the initial value's, or none");
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
