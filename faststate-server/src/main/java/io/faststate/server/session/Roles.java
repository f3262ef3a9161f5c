package io.faststate.server.session;

import java.util.List;
import java.util.UUID;

/**
 * The roles of a user across all sessions, and the generation of valid sign-ins.
 *
 * @param names the roles, sorted
 * @param generation sessions that signed in under another generation have ended; empty before the first sign-in
 */
public record Roles(List<String> names, String generation) {
    static final Roles NONE = new Roles(List.of(), "");

    Roles withNames(List<String> others) {
        return new Roles(others, generation);
    }

    /** The same roles with a generation for sign-ins, which the first sign-in begins. */
    Roles begun() {
        return generation.isEmpty() ? next() : this;
    }

    /** The same roles with all current sign-ins ended. */
    Roles next() {
        return new Roles(names, UUID.randomUUID().toString());
    }
}
