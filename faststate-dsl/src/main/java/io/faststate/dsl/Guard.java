package io.faststate.dsl;

import io.faststate.dsl.port.Work;
import java.io.Serializable;

/**
 * A condition under which content may be seen and its handlers may run. It is checked on each render and before each
 * handler. Open pages follow at once when a state that it reads changes, or when the signed-in user or the user's roles
 * change.
 */
@FunctionalInterface
public interface Guard extends Serializable {
    /** Whether this session is allowed at the moment. */
    boolean allows();

    /** Allows everyone who is signed in. */
    static Guard signedIn() {
        return () -> Work.current().user().isPresent();
    }

    /** Allows users who have a role. */
    static Guard role(String role) {
        return () -> Work.current().user().filter(user -> user.hasRole(role)).isPresent();
    }

    /** Allows users who pass a test. */
    static Guard user(Value.Test<User> test) {
        return () -> Work.current().user().filter(test).isPresent();
    }

    /** Allows what both guards allow. */
    default Guard and(Guard other) {
        return () -> allows() && other.allows();
    }
}
