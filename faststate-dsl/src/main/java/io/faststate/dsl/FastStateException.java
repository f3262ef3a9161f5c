package io.faststate.dsl;

/** The family of every exception that FastState throws; its message names the value, the rule and the fix. */
public class FastStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An exception with a message. */
    public FastStateException(String message) {
        super(message);
    }

    /** An exception with a message and what led to it. */
    public FastStateException(String message, Throwable cause) {
        super(message, cause);
    }
}
