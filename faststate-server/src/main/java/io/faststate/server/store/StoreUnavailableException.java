package io.faststate.server.store;

/**
 * Reports that a store can't be reached for now, as while its database restarts: the same may succeed a moment later. What was
 * asked before a handler ran is answered with the status 503, which browsers and proxies repeat.
 */
public final class StoreUnavailableException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message and a cause. */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether this is why something failed, directly or as the cause of another exception. */
    public static boolean caused(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof StoreUnavailableException) {
                return true;
            }
        }
        return false;
    }
}
