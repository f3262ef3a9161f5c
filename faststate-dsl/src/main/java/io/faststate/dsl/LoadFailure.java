package io.faststate.dsl;

/**
 * A failure of {@link Html#async} to load its value, with what the user may know about it.
 *
 * @param code identifies the failure in the log, for the user to report
 * @param message the default message for the user
 * @param retry loads again: {@code button("Try again").onClick(failure.retry())}
 */
public record LoadFailure(String code, String message, Handler retry) {}
