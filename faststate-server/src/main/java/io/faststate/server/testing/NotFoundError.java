package io.faststate.server.testing;

/** What a test looks for is not there, or is there several times. */
final class NotFoundError extends AssertionError {
    private static final long serialVersionUID = 1;

    NotFoundError(String message) {
        super(message);
    }
}
