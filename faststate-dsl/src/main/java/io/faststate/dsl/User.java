package io.faststate.dsl;

import java.util.Set;
import java.util.TreeSet;

/**
 * A signed-in user. The application authenticates the user and calls {@link Event#login(User)}; FastState keeps it.
 *
 * @param id identifies the user, the same in all sessions; user states belong to it
 * @param name the display name
 * @param roles the user's permissions, in the application's own terms
 */
public record User(String id, String name, Set<String> roles) {
    /**
     * Creates a user.
     *
     * @throws FastStateException if the id is blank
     */
    public User {
        if (id.isBlank()) {
            throw new FastStateException("A user needs an id that is not blank, the same in all of the user's sessions");
        }
        roles = Set.copyOf(roles);
    }

    /** A user whose name is the id. */
    public static User of(String id, String... roles) {
        return new User(id, id, new TreeSet<>(java.util.List.of(roles)));
    }

    /** Whether the user has a role. */
    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
