package io.faststate.server.testing.memory;

/**
 * A count of what people typed and of the requests that were made, in one order. A field that was typed in after all answered
 * requests were made holds text that the server can't know yet.
 */
final class Settled {
    private long now;
    private long answered;

    /** The next in the order. */
    long next() {
        return ++now;
    }

    /** Notes that a request that was made then is answered. */
    void answered(long start) {
        answered = Math.max(answered, start);
    }

    boolean isUnanswered(long typed) {
        return typed > answered;
    }
}
