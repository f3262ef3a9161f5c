package io.faststate.dsl.port;

/**
 * How far a load is.
 *
 * @param <T> what is loaded
 */
public sealed interface LoadState<T> {
    /** It has not begun, or is under way. */
    record Pending<T>() implements LoadState<T> {}

    /**
     * It is done.
     *
     * @param value what was loaded
     */
    record Ready<T>(T value) implements LoadState<T> {}

    /**
     * It failed.
     *
     * @param code what the log tells the failure by
     * @param message what the user is told
     */
    record Failed<T>(String code, String message) implements LoadState<T> {}
}
