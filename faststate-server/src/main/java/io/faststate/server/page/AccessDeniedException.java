package io.faststate.server.page;

import io.faststate.dsl.FastStateException;

/** A page is not for whoever asks for it now. */
public final class AccessDeniedException extends FastStateException {
    private static final long serialVersionUID = 1L;

    private final boolean signedIn;

    /** Tells whether a user is signed in, who then has not what it takes. */
    AccessDeniedException(boolean signedIn) {
        super("The page's guard does not allow " + (signedIn ? "this user" : "visitors who are not signed in"));
        this.signedIn = signedIn;
    }

    /** Whether a user is signed in. */
    boolean signedIn() {
        return signedIn;
    }
}
