package io.faststate.dsl;

import io.faststate.dsl.port.Work;
import java.io.Serializable;

/**
 * A condition that holds while content may be seen and its handlers may run; it is asked at both. What it reads from
 * states, and who is signed in with which roles, reaches open pages at once.
 */
@FunctionalInterface
public interface Guard extends Serializable {
    /** Whether this session may, now. */
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

    /** Allows where both do. */
    default Guard and(Guard other) {
        return () -> allows() && other.allows();
    }
}
