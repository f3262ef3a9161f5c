package io.faststate.dsl;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who is signed in. The application decides who that is and calls {@link Event#login(User)}; FastState keeps it.
 *
 * @param id what the user is known by, the same in all sessions: what user states belong to
 * @param name what the user is called
 * @param roles what the user may, in the application's words
 */
public record User(String id, String name, Set<String> roles) {
    /**
     * Checks the parts.
     *
     * @throws FastStateException if the id is blank
     */
    public User {
        if (id.isBlank()) {
            throw new FastStateException("A user needs an id that is not blank, the same in all of the user's sessions");
        }
        roles = Set.copyOf(roles);
    }

    /** A user who is called by the id. */
    public static User of(String id, String... roles) {
        return new User(id, id, new TreeSet<>(java.util.List.of(roles)));
    }

    /** Whether the user has a role. */
    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
