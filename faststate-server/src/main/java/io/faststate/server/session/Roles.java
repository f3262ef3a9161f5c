package io.faststate.server.session;

import java.util.List;

/**
 * The roles of a user, in all of the user's sessions.
 *
 * @param names the roles, sorted
 */
public record Roles(List<String> names) {
    static final Roles NONE = new Roles(List.of());
}
