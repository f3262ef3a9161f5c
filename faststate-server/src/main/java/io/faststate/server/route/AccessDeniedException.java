package io.faststate.server.route;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.NotFoundException;

/** A page is not for whoever shows it now, or is gone. */
public final class AccessDeniedException extends FastStateException {
    private static final long serialVersionUID = 1L;

    private final boolean signedIn;

    /** Tells whether a user is signed in, who then has not what it takes. */
    public AccessDeniedException(boolean signedIn) {
        super("The page's guard does not allow " + (signedIn ? "this user" : "visitors who are not signed in"));
        this.signedIn = signedIn;
    }

    /** A page that was shown is gone, which whoever loads it again is told. */
    public AccessDeniedException(NotFoundException gone) {
        super("The page is gone: " + gone.getMessage());
        this.signedIn = true;
    }

    /** Whether it is no help to sign in. */
    public boolean signedIn() {
        return signedIn;
    }
}
