package io.faststate.server.session;

import java.util.List;
import java.util.UUID;

/**
 * The roles of a user, in all of the user's sessions, and which of these are still signed in.
 *
 * @param names the roles, sorted
 * @param generation sessions that signed in under another one are ended; empty before the first sign-in
 */
public record Roles(List<String> names, String generation) {
    static final Roles NONE = new Roles(List.of(), "");

    Roles withNames(List<String> others) {
        return new Roles(others, generation);
    }

    /** With the generation that sign-ins belong to, which the first one begins. */
    Roles begun() {
        return generation.isEmpty() ? next() : this;
    }

    /** With all sessions ended that are signed in so far. */
    Roles next() {
        return new Roles(names, UUID.randomUUID().toString());
    }
}
