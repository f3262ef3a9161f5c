package io.faststate.dsl;

/**
 * Why nothing is shown of what {@link Html#async} loads, as far as a user is to know.
 *
 * @param code what the log tells the failure by, for the user to report
 * @param message what the user is told unless a view says it in other words
 * @param retry loads again: {@code button("Try again").onClick(failure.retry())}
 */
public record LoadFailure(String code, String message, Handler retry) {}
