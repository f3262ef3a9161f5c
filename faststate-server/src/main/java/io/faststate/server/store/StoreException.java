package io.faststate.server.store;

import io.faststate.dsl.FastStateException;

/** Reports that a store can't do its work; the failed commit or call has changed nothing. */
public final class StoreException extends FastStateException {
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
