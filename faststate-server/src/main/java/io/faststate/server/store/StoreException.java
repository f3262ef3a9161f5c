package io.faststate.server.store;

import io.faststate.dsl.FastStateException;

/** Tells that a store can't do its work: nothing of the commit or the call that failed is in it. */
public final class StoreException extends FastStateException {
    private static final long serialVersionUID = 1L;

    /** An exception with a message. */
    public StoreException(String message) {
        super(message);
    }

    /** An exception with a message and what led to it. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
