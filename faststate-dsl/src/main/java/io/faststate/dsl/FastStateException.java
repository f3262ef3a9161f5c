package io.faststate.dsl;

/** The base class of all exceptions that FastState throws. Its message names the value, the rule and the fix. */
public class FastStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message. */
    public FastStateException(String message) {
        super(message);
    }

    /** Creates an exception with a message and a cause. */
    public FastStateException(String message, Throwable cause) {
        super(message, cause);
    }
}
