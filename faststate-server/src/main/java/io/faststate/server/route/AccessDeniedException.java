package io.faststate.server.route;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.NotFoundException;

/** Reports that a page is gone, or that its user may no longer see it. */
public final class AccessDeniedException extends FastStateException {
    private static final long serialVersionUID = 1L;

    private final boolean signedIn;

    /** Access was denied; the flag says whether a user is signed in, who then lacks a permission. */
    public AccessDeniedException(boolean signedIn) {
        super("The page's guard does not allow " + (signedIn ? "this user" : "visitors who are not signed in"));
        this.signedIn = signedIn;
    }

    /** The page was shown before and is now gone; a browser that reloads it gets the 404 page. */
    public AccessDeniedException(NotFoundException gone) {
        super("The page is gone: " + gone.getMessage());
        this.signedIn = true;
    }

    /** Whether signing in would not help. */
    public boolean signedIn() {
        return signedIn;
    }
}
