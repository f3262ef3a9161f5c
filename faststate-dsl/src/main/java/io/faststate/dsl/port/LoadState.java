package io.faststate.dsl.port;

/**
 * The state of a load.
 *
 * @param <T> the type of the loaded value
 */
public sealed interface LoadState<T> {
    /** The load has not started, or is in progress. */
    record Pending<T>() implements LoadState<T> {}

    /**
     * The load has succeeded.
     *
     * @param value the loaded value
     */
    record Ready<T>(T value) implements LoadState<T> {}

    /**
     * The load has failed.
     *
     * @param code identifies the failure in the log
     * @param message the message for the user
     * @param again the label of the button that loads again
     */
    record Failed<T>(String code, String message, String again) implements LoadState<T> {}
}
