package io.faststate.server.store;

import io.faststate.dsl.FastStateException;

/** Reports that a store can't do its work; the failed commit or call has changed nothing. */
public sealed class StoreException extends FastStateException permits StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message. */
    public StoreException(String message) {
        super(message);
    }

    /** Creates an exception with a message and a cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
